import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface ListenOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Stops accepting and breaks off what is still open. */
  close(): Promise<void>;
}

/** An HTTP server that listens, or rejects with the error of the port. */
export async function listen({ host, port, handle }: ListenOptions): Promise<Listening> {
  // Streams may be silent for as long as their function runs; it has a timeout of its own.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 5_000 }, handle);
  // The server forgets a connection once it is a WebSocket, and would then wait for it forever.
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return {
    server,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
