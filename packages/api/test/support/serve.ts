import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { HttpHandler } from '../../src/index.ts';
import { close, listen } from './lambda-service.ts';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Puts a handler on a real socket, so that the tests meet what a client meets. */
export async function serve(handler: () => HttpHandler): Promise<Served> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      headers.set(name, Array.isArray(value) ? value.join('; ') : (value ?? ''));
    }
    const answer = await handler()({
      method: request.method ?? '',
      url: new URL(request.url ?? '', 'http://gatehouse.invalid'),
      headers,
      body: chunks.length > 0 ? Buffer.concat(chunks) : null,
      requestId: randomUUID(),
      device: { userAgent: 'test', ip: '203.0.113.7' },
    });
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers) response.appendHeader(name, value);
    if (!answer.body) response.end();
    else Readable.fromWeb(answer.body as NodeStream).pipe(response);
  });
  const url = await listen(server);
  return { url, close: () => close(server) };
}
