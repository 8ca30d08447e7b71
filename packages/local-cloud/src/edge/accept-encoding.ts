import type { Headers } from './cloudfront-headers.ts';

/**
 * What is left of `Accept-Encoding` under a cache policy with both compressions on, as the router's is: the two that
 * CloudFront tells apart in its cache, or nothing.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/controlling-the-cache-key.html#cache-policy-compressed-objects
 */
export function keptEncodings({ 'accept-encoding': offer = '', ...headers }: Headers): Headers {
  const offered = offer.split(',').map((each) => each.trim().split(';')[0]);
  const kept = ['br', 'gzip'].filter((name) => offered.includes(name));
  return kept.length > 0 ? { ...headers, 'accept-encoding': kept.join(',') } : headers;
}
