import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../live-lambda/types.ts';
import { answerJson, answerText } from './answer.ts';
import { joined } from './cloudfront-headers.ts';
import { forwardPage } from './forward-page.ts';
import { headersTooLarge } from './header-size.ts';
import { signatureMismatch } from './origin-access.ts';
import { readPageBody } from './page-body.ts';
import { answerUnavailable } from './unavailable-page.ts';

/** A request that is not for the API, from a site's own server; without an origin it is not up yet. */
export async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string | undefined,
  log: Log,
): Promise<void> {
  if (headersTooLarge(joined(request))) {
    return answerText(response, 431, 'The request headers are too large; remove some cookies.');
  }
  const body = await readPageBody(request);
  if (body === 'too-large') return answerJson(response, 413, { message: 'Request Too Long' });
  if (body === 'unsigned') return answerJson(response, 403, signatureMismatch);
  if (!origin) return answerUnavailable(request, response, 503, 'Its server is not up yet.');
  try {
    await forwardPage(request, response, origin, body);
  } catch (error) {
    if (response.headersSent || response.destroyed) throw error;
    const reason = `Its server at ${origin} cannot be reached: ${String(error)}`;
    log('warn', reason);
    answerUnavailable(request, response, 502, reason);
  }
}
