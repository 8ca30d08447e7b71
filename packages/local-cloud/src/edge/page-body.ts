import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/read-body.ts';
import { joined } from './cloudfront-headers.ts';
import { bodyLimit } from './limits.ts';
import { hasSignedBody } from './origin-access.ts';

/** What Next's own tools post to while developing; on AWS there is nobody at these paths. */
const developmentPaths = /^\/(_next|__nextjs)/;

/**
 * The site's server stands behind origin access control just as the function does, so a form posted to a page fails
 * there. Undefined: nobody has looked, pass the body on as it comes.
 */
export async function readPageBody(
  request: IncomingMessage,
): Promise<Buffer | undefined | 'too-large' | 'unsigned'> {
  if (developmentPaths.test(request.url ?? '')) return undefined;
  const body = await readBody(request, bodyLimit);
  if (body === 'too-large') return body;
  return hasSignedBody(joined(request), body) ? body : 'unsigned';
}
