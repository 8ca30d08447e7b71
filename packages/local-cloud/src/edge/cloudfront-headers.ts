import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Lower-cased names; repeated headers joined by a comma, as both CloudFront and Lambda do. */
export type Headers = Record<string, string>;

/**
 * Never reaches an origin: meant for one connection, or CloudFront's and Lambda's own to say. Whatever a viewer sends
 * under such a name is dropped.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html#request-custom-headers-behavior
 */
const dropped =
  /^(host|connection|keep-alive|expect|te|trailer|transfer-encoding|upgrade|proxy-.*|x-real-ip|x-forwarded-(?!for$|host$).*|x-edge-.*|x-amzn?-(?!content-sha256$).*|cloudfront-.*)$/;

/** Who asks, as CloudFront sees them. */
export interface Viewer {
  readonly address: string;
  readonly port: number | undefined;
  readonly httpVersion: string;
}

/**
 * What an origin gets of a viewer's request under the router's origin request policy, AllViewerExceptHostHeader, once
 * SST's viewer-request function has kept the viewer's host as `x-forwarded-host`.
 */
export function toOrigin(request: IncomingMessage): Headers {
  const { httpVersion, socket } = request;
  const headers = joined(request);
  return passOn(
    { ...headers, 'x-forwarded-host': headers.host ?? '' },
    { address: viewerAddress(request), port: socket.remotePort, httpVersion },
  );
}

/** The same for headers that the viewer-request function has already been given. */
export function passOn(headers: Headers, { address, port, httpVersion }: Viewer): Headers {
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.test(name)));
  return {
    ...sent,
    // Appended and not replaced: only the last address is known to be true.
    'x-forwarded-for': [sent['x-forwarded-for'], address].filter(Boolean).join(','),
    'cloudfront-viewer-address': `${address}:${port}`,
    'cloudfront-viewer-http-version': httpVersion,
    'cloudfront-forwarded-proto': 'http',
    via: [sent.via, viaOf(httpVersion)].filter(Boolean).join(', '),
    'x-amz-cf-id': cloudFrontId(),
  };
}

/** What CloudFront adds to an answer of its own accord. */
export function toViewer(statusCode: number): Headers {
  return {
    via: viaOf('1.1'),
    'x-amz-cf-id': cloudFrontId(),
    'x-cache': `${statusCode < 400 ? 'Miss' : 'Error'} from cloudfront`,
  };
}

export function joined({ headersDistinct }: IncomingMessage): Headers {
  return Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values]) => [
      name,
      (values ?? []).join(name === 'cookie' ? '; ' : ','),
    ]),
  );
}

export function viewerAddress({ socket }: IncomingMessage): string {
  return socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
}

function viaOf(version: string): string {
  return `${version} gatehouse-local.cloudfront.net (CloudFront)`;
}

function cloudFrontId(): string {
  return randomBytes(42).toString('base64url');
}
