import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/read-body.ts';
import { keptEncodings } from './accept-encoding.ts';
import { answerJson, answerText } from './answer.ts';
import { joined, toViewer } from './cloudfront-headers.ts';
import { headersTooLarge } from './header-size.ts';
import { invokeBehindRouter } from './invoke-behind-router.ts';
import { bodyLimit } from './limits.ts';
import type { BuiltPages } from './types.ts';
import { withSecurityHeaders } from './with-security-headers.ts';

const images = '/_next/image';

/**
 * What the router does with a request that is not for the API: a file from the bucket, the image optimizer, or the
 * server function, in this order.
 */
export async function answerBuiltPage(
  request: IncomingMessage,
  response: ServerResponse,
  { functionName, server, files }: BuiltPages,
): Promise<void> {
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  if (files.has(path)) {
    for (const [name, value] of Object.entries({
      ...withSecurityHeaders<string>({}),
      ...toViewer(200),
    })) {
      response.setHeader(name, value);
    }
    // Whoever sends a file a body learns nothing of what became of it.
    if ((await readBody(request, bodyLimit)) === 'too-large') {
      return answerJson(response, 413, { message: 'Request Too Long' });
    }
    return files.answer(request, response, path);
  }
  // The sites have no images: their optimizer says so (open-next.config.ts).
  if (path.startsWith(images)) return answerText(response, 404, 'Not Found');
  if (headersTooLarge(joined(request))) {
    return answerText(response, 431, 'The request headers are too large; remove some cookies.');
  }
  return invokeBehindRouter({
    request,
    response,
    api: server,
    functionName,
    target: query === undefined ? path : `${path}?${slashesEncoded(query)}`,
    headers: keptEncodings,
  });
}

/** CloudFront takes no slash in the name of a parameter, so the viewer-request function encodes it, and puts it last. */
function slashesEncoded(query: string): string {
  const pairs = query.split('&').map((pair) => pair.split(/=(.*)/s));
  const isPlain = ([name = '']: string[]) => !name.includes('/');
  if (pairs.every(isPlain)) return query;
  const written = ([name = '', value = '']: string[]) => `${name}=${value}`;
  const encoded = ([name = '', value = '']: string[]) => `${encodeURIComponent(name)}=${value}`;
  return [
    ...pairs.filter(isPlain).map(written),
    ...pairs.filter((pair) => !isPlain(pair)).map(encoded),
  ].join('&');
}
