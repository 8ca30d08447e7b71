import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/read-body.ts';
import type { LiveLambda } from '../live-lambda/types.ts';
import { answerJson } from './answer.ts';
import { type Headers, toOrigin, toViewer } from './cloudfront-headers.ts';
import { functionUrlEvent } from './function-url-event.ts';
import { invokeEntrance } from './invoke-entrance.ts';
import { bodyLimit } from './limits.ts';
import { hasSignedBody, originAccessIdentity, signatureMismatch, signed } from './origin-access.ts';
import { withSecurityHeaders } from './with-security-headers.ts';

interface RouterCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly api: Pick<LiveLambda, 'invokeHttp'>;
  readonly functionName: string;
  /** Where it differs from what the viewer asked for. */
  readonly target?: string;
  /** What becomes of the headers before they are signed. */
  readonly headers?: (sent: Headers) => Headers;
}

/** An address from the block kept for documentation (RFC 5737): to the function, its caller is CloudFront. */
const cloudFrontAddress = '192.0.2.1';

/** Viewer → CloudFront → function URL with IAM authorization → function. */
export async function invokeBehindRouter(call: RouterCall): Promise<void> {
  const { request, response, api, functionName, target = request.url ?? '/' } = call;
  for (const [name, value] of Object.entries({
    ...withSecurityHeaders<string>({}),
    ...toViewer(502),
  })) {
    response.setHeader(name, value);
  }
  const body = await readBody(request, bodyLimit);
  if (body === 'too-large') return answerJson(response, 413, { message: 'Request Too Long' });
  const sent = toOrigin(request);
  const headers = call.headers?.(sent) ?? sent;
  if (!hasSignedBody(headers, body)) return answerJson(response, 403, signatureMismatch);

  const now = new Date();
  const event = functionUrlEvent({
    method: request.method ?? 'GET',
    target,
    headers: signed(headers, body, now),
    body,
    domainName: `${functionName.toLowerCase()}.lambda-url.us-east-1.on.aws`,
    sourceIp: cloudFrontAddress,
    authorizer: originAccessIdentity,
    now,
  });
  await invokeEntrance({
    response,
    api,
    functionName,
    event,
    headersFor: (own, statusCode) => ({ ...withSecurityHeaders(own), ...toViewer(statusCode) }),
  });
}
