/**
 * The headers that CloudFront's response-headers policy adds to every answer of a site, page and API alike. The local
 * edge sets them from this table, and infra can build the policy from it: one list for both clouds.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
 */
export interface SecurityHeader {
  readonly name: string;
  readonly value: string;
  /** Replaces the origin's own header; without it the origin's wins. */
  readonly override: boolean;
  /** Browsers must ignore it over http, and it would outlive the development server if they did not. */
  readonly httpsOnly?: true;
}

export const securityHeaders: readonly SecurityHeader[] = [
  {
    name: 'strict-transport-security',
    value: 'max-age=63072000; includeSubDomains',
    override: true,
    httpsOnly: true,
  },
  { name: 'x-content-type-options', value: 'nosniff', override: true },
  { name: 'x-frame-options', value: 'DENY', override: true },
  // A page may send a fuller policy of its own, which then has to name its frame ancestors itself.
  { name: 'content-security-policy', value: "frame-ancestors 'none'", override: false },
  { name: 'referrer-policy', value: 'strict-origin-when-cross-origin', override: true },
  { name: 'cross-origin-opener-policy', value: 'same-origin', override: true },
];
