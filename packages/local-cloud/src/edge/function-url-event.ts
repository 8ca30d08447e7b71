import { randomUUID } from 'node:crypto';
import type { Headers } from './cloudfront-headers.ts';

export interface FunctionUrlRequest {
  readonly method: string;
  /** Path and query as they came, undecoded. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: Buffer;
  /** The host of the function URL itself, which is not the one in the viewer's address bar. */
  readonly domainName: string;
  /** The peer of the function URL: a viewer, or the CloudFront server in front of it. */
  readonly sourceIp: string;
  readonly authorizer?: object;
  readonly now: Date;
}

/** Content types whose bodies arrive as text; every other body arrives as base64. */
const textual = /^(text\/.*|application\/(json|javascript|xml|[^;]*\+(json|xml)))\s*(;|$)/i;

/**
 * The event of a function URL, payload format 2.0.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-request-payload
 */
export function functionUrlEvent(request: FunctionUrlRequest) {
  const { method, target, body, domainName, sourceIp, authorizer, now } = request;
  const { cookie, ...headers } = request.headers;
  const [rawPath = '/', rawQueryString = ''] = splitOnce(target, '?');
  const query = queryParameters(rawQueryString);
  const domainPrefix = domainName.split('.')[0] ?? domainName;
  const isBase64Encoded = body.length > 0 && !textual.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookie && { cookies: cookie.split(/;\s*/) }),
    headers: {
      ...headers,
      host: domainName,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      'x-amzn-trace-id': `Root=1-${Math.floor(now.getTime() / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(8)}`,
    },
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: authorizer ? '000000000000' : 'anonymous',
      apiId: domainPrefix,
      ...(authorizer && { authorizer }),
      domainName,
      domainPrefix,
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: timeOf(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

function queryParameters(rawQueryString: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** `04/Jun/2023:20:07:54 +0000` */
function timeOf(now: Date): string {
  const [, day, month, year, time] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
