import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Event = Record<string, unknown>;

/** As much of Lambda's Invoke API as Cognito's triggers use, over handlers of the test's own. */
export async function startLambdaService(handlers: Record<string, (event: Event) => unknown>) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const name = decodeURIComponent(request.url ?? '').match(/functions\/(.+)\/invocations/)?.[1];
    const handler = handlers[name?.split(':').at(-1) ?? ''];
    try {
      const answer = await handler?.(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    } catch (error) {
      response.setHeader('x-amz-function-error', 'Unhandled');
      const message = error instanceof Error ? error.message : String(error);
      response.end(JSON.stringify({ errorType: 'Error', errorMessage: message }));
    }
  });
  return { url: await listen(server), close: () => close(server) };
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
