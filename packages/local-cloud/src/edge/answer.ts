import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HttpResult } from '../live-lambda/types.ts';

/** Passes a function's answer on, each chunk as it comes. */
export async function answerWith(response: ServerResponse, result: HttpResult): Promise<void> {
  const { statusCode, headers, cookies, body } = result;
  response.writeHead(statusCode, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  response.flushHeaders();
  await pipeline(Readable.fromWeb(body), response);
}

export function answerJson(response: ServerResponse, statusCode: number, body: unknown): void {
  response
    .writeHead(statusCode, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

export function answerText(response: ServerResponse, statusCode: number, text: string): void {
  response
    .writeHead(statusCode, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(`${text}\n`);
}
