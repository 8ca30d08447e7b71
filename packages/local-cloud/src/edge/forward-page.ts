import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Headers } from './cloudfront-headers.ts';
import { toOrigin, toViewer } from './cloudfront-headers.ts';
import { withSecurityHeaders } from './with-security-headers.ts';

/**
 * The request as the site's server sees it on AWS: OpenNext puts `x-forwarded-host` back into `Host`, and the signature
 * of origin access control has taken the place of `Authorization`. Compression is left out of the offer: CloudFront
 * takes care of it there, and a compressor in between would hold streams back.
 */
export function pageHeaders(request: IncomingMessage): Headers {
  const { 'accept-encoding': _offer, authorization: _replaced, ...headers } = toOrigin(request);
  return { ...headers, host: request.headers.host ?? '', 'x-forwarded-proto': 'http' };
}

/**
 * Rejects, with nothing sent yet, if the site's server cannot be reached.
 * @param body what was read of the request already; without it the request is passed on as it comes.
 */
export async function forwardPage(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  body?: Buffer,
): Promise<void> {
  const upstream = httpRequest(new URL(origin), {
    method: request.method,
    path: request.url,
    headers: pageHeaders(request),
  });
  response.once('close', () => {
    // A finished exchange has given its connection back, perhaps to another request.
    if (!response.writableFinished) upstream.destroy();
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    upstream.once('response', resolve).on('error', reject);
  });
  // Ends early when the answer does not wait for the body; the answer decides how it went.
  const sent = body ? undefined : pipeline(request, upstream).catch(() => {});
  if (body) upstream.end(body.length > 0 ? body : undefined);
  const from = await answer;
  const status = from.statusCode ?? 502;
  response.writeHead(status, {
    ...withSecurityHeaders(withoutHopByHop(from)),
    ...toViewer(status),
  });
  response.flushHeaders();
  await pipeline(from, response);
  await sent;
}

function withoutHopByHop({ headers }: IncomingMessage) {
  const { connection: _c, 'keep-alive': _k, 'transfer-encoding': _t, ...rest } = headers;
  return rest;
}
