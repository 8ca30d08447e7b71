import { connect, type Socket } from 'node:net';
import type { SiteEdgeOptions } from '../../src/edge/index.ts';
import { createSiteEdge, type Entrance } from '../../src/edge/index.ts';
import { listen } from '../../src/http/listen.ts';
import type { HttpResult, InvokeOptions } from '../../src/live-lambda/index.ts';

type InvokeHttp = (name: string, event: unknown, options?: InvokeOptions) => Promise<HttpResult>;

/** A function that answers with the event it got. */
export const echo: InvokeHttp = async (_name, event) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: ReadableStream.from([Buffer.from(JSON.stringify(event))]),
});

export interface Edge extends Entrance, AsyncDisposable {
  readonly lines: string[];
}

export async function startEdge(
  options: Partial<SiteEdgeOptions> & { invokeHttp?: InvokeHttp } = {},
): Promise<Edge> {
  const lines: string[] = [];
  const edge = await createSiteEdge({
    port: 0,
    api: { invokeHttp: options.invokeHttp ?? echo },
    functionName: 'WebApi',
    pages: () => undefined,
    log: (level, line) => lines.push(`${level} ${line}`),
    ...options,
  });
  return { ...edge, lines, [Symbol.asyncDispose]: edge.close };
}

/** A site's own server. */
export async function startPages(handle: Parameters<typeof listen>[0]['handle']) {
  const pages = await listen({ host: '127.0.0.1', port: 0, handle });
  return {
    ...pages,
    origin: `http://127.0.0.1:${pages.port}`,
    [Symbol.asyncDispose]: pages.close,
  };
}

/** A connection that sends exactly what it is told: no client adds or merges headers. */
export async function openSocket(
  port: number,
): Promise<Socket & { text(until: RegExp): Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  const waiting = new Set<() => void>();
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
    for (const check of waiting) check();
  });
  await new Promise<void>((resolve, reject) =>
    socket.once('connect', resolve).once('error', reject),
  );
  return Object.assign(socket, {
    text: (until: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const check = () => {
          if (!until.test(received)) return;
          waiting.delete(check);
          resolve(received);
        };
        waiting.add(check);
        socket.once('close', () => {
          if (!until.test(received)) reject(new Error(`closed after: ${received}`));
        });
        check();
      }),
  });
}
