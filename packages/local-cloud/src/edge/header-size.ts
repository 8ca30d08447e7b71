import type { Headers } from './cloudfront-headers.ts';

/** CloudFront's 10,240 bytes less the 512 that SST keeps for what CloudFront still adds. */
const limit = 10_240 - 512;

/** SST's viewer-request function answers 431 itself, before CloudFront would break off with a page of its own. */
export function headersTooLarge(headers: Headers): boolean {
  const size = Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    0,
  );
  return size > limit;
}
