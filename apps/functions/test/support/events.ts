import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ResponseStream } from './runtime.ts';

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: string[];
  readonly body?: string;
  readonly base64?: boolean;
}

/** A function URL's event, payload version 2. */
export function httpEvent(sent: Sent): APIGatewayProxyEventV2 {
  const { method = 'GET', path, query = '', headers = {}, cookies, body, base64 = false } = sent;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers,
    ...(cookies && { cookies }),
    ...(body !== undefined && { body }),
    isBase64Encoded: base64,
    requestContext: {
      accountId: 'anonymous',
      apiId: 'api',
      domainName: 'api.lambda-url.us-east-1.on.aws',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '20/Nov/2026:12:00:00 +0000',
      timeEpoch: 1_795_176_000_000,
    },
  };
}

export async function invoke(handler: awslambda.StreamHandler, sent: Sent) {
  const stream = new ResponseStream();
  await handler(httpEvent(sent), stream, {} as Context);
  return { metadata: stream.metadata, text: stream.text(), chunks: stream.chunks };
}
