import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { pageHeaders } from './forward-page.ts';

/** Joins a WebSocket (hot reload) to the site's server, byte for byte. */
export function forwardUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  origin: string,
): void {
  const upstream = httpRequest(new URL(origin), {
    method: request.method,
    path: request.url,
    headers: { ...pageHeaders(request), connection: 'Upgrade', upgrade: request.headers.upgrade },
  });
  upstream.once('upgrade', (answer, upstreamSocket: Duplex, upstreamHead: Buffer) => {
    socket.write(headOf(answer));
    if (upstreamHead.length > 0) socket.write(upstreamHead);
    if (head.length > 0) upstreamSocket.write(head);
    upstreamSocket.pipe(socket).pipe(upstreamSocket);
    // Either side may vanish at any moment; the other has to go with it.
    for (const [from, to] of [
      [socket, upstreamSocket],
      [upstreamSocket, socket],
    ] as const) {
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
  });
  upstream.once('response', (answer) => {
    answer.resume();
    refuseUpgrade(socket, `${answer.statusCode} ${answer.statusMessage}`);
  });
  upstream.on('error', () => refuseUpgrade(socket, '502 Bad Gateway'));
  upstream.end();
}

export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}
