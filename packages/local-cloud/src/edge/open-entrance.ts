import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { listen } from '../http/listen.ts';
import type { Log } from '../live-lambda/types.ts';
import { answerJson, answerText } from './answer.ts';
import { urlLimit } from './limits.ts';
import { isLocalHost } from './local-host.ts';
import type { Entrance } from './types.ts';

interface OpenOptions {
  readonly port: number;
  readonly host?: string;
  readonly log: Log;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

interface Opened extends Entrance {
  readonly server: Server;
}

/** What every entrance does before it looks at a request: only for this machine, only well-formed. */
export async function openEntrance(options: OpenOptions): Promise<Opened> {
  const { port: wanted, host = '127.0.0.1', log, handle } = options;
  const opened = await listen({
    host,
    port: wanted,
    handle(request, response) {
      const target = request.url ?? '';
      if (!isLocalHost(request.headers.host, opened.port)) {
        const message = `This server answers only to localhost:${opened.port}.`;
        return answerText(response, 403, message);
      }
      if (!target.startsWith('/')) return answerText(response, 400, 'Bad request');
      if (target.length > urlLimit) return answerText(response, 414, 'The address is too long');
      handle(request, response).catch((error) => {
        // Once the head is out, or the viewer gone, breaking off is all there is left to say.
        if (response.headersSent || response.destroyed) return void response.destroy();
        log('error', `[edge :${opened.port}] ${String(error)}`);
        answerJson(response, 502, { message: 'Bad Gateway' });
      });
    },
  });
  const { port, server, close } = opened;
  return { url: `http://localhost:${port}`, port, server, close };
}
