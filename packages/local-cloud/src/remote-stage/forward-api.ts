import { type IncomingMessage, request as plainRequest, type ServerResponse } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { joined } from '../edge/cloudfront-headers.ts';

/** What is meant for one connection, or would name another host than the one that is asked. */
const ownToOneConnection =
  /^(host|connection|keep-alive|transfer-encoding|upgrade|proxy-.*|te|trailer|expect)$/;

/**
 * A call of the browser, passed on as it is to the site's router of a deployed stage: cookie, `Origin` and body hash
 * included, and the answer as it streams in. That stage's site is known under this machine's address, so that its
 * cookies and its check of the origin hold here too.
 * @throws when the stage cannot be reached, with nothing sent yet
 */
export async function forwardApi(
  request: IncomingMessage,
  response: ServerResponse,
  apiOrigin: string,
): Promise<void> {
  const target = new URL(request.url ?? '/', apiOrigin);
  const send = target.protocol === 'https:' ? secureRequest : plainRequest;
  const upstream = send(target, { method: request.method, headers: passedOn(joined(request)) });
  response.once('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    upstream.once('response', resolve).on('error', reject);
  });
  // Ends early when the answer does not wait for the body; the answer decides how it went.
  const sent = pipeline(request, upstream).catch(() => {});
  const from = await answer;
  response.writeHead(from.statusCode ?? 502, passedOn(from.headers));
  response.flushHeaders();
  await pipeline(from, response);
  await sent;
}

const passedOn = <Value>(headers: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ownToOneConnection.test(name)));
