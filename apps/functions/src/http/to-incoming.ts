import type { Incoming } from '@gatehouse/api';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { viewerAddress } from './viewer-address.ts';

/**
 * An HTTP event in the words of the API.
 * @param behindEdge whether only a site's own router can have sent it
 */
export function toIncoming(event: APIGatewayProxyEventV2, behindEdge: boolean): Incoming {
  const { http, requestId } = event.requestContext;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    if (value !== undefined) headers.set(name, value);
  }
  // Payload version 2 takes cookies out of the headers.
  if (event.cookies?.length) headers.set('cookie', event.cookies.join('; '));

  const query = event.rawQueryString ? `?${event.rawQueryString}` : '';
  return {
    method: http.method,
    url: new URL(`https://gatehouse.invalid${event.rawPath}${query}`),
    headers,
    body: bodyOf(event),
    requestId,
    device: {
      userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
      ip: behindEdge ? viewerAddress(headers.get('x-forwarded-for'), http.sourceIp) : http.sourceIp,
    },
  };
}

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEventV2): Uint8Array | null {
  if (body === undefined) return null;
  return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
}
