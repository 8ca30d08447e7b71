import { type SecurityHeader, securityHeaders } from '@gatehouse/local-cloud/security-headers';

type Policy = aws.cloudfront.ResponseHeadersPolicyArgs;
type Config = NonNullable<Policy['securityHeadersConfig']>;

/**
 * The headers that CloudFront adds to every answer of a site. The list is the local edge's own, so that what a page may
 * do is the same on a laptop and on AWS.
 */
export function createSecurityHeaders(name: string): aws.cloudfront.ResponseHeadersPolicy {
  const known = securityHeaders.filter((header) => header.name in settersByName);
  const others = securityHeaders.filter((header) => !(header.name in settersByName));
  return new aws.cloudfront.ResponseHeadersPolicy(`${name}Headers`, {
    name: `${$app.name}-${$app.stage}-${name}`,
    securityHeadersConfig: Object.assign({}, ...known.map(toConfig)),
    customHeadersConfig: {
      items: others.map(({ name: header, value, override }) => ({ header, value, override })),
    },
  });
}

/**
 * CloudFront has a setting of its own for each of these and refuses them as custom headers.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
 */
const settersByName: Record<string, (header: SecurityHeader) => Config> = {
  'strict-transport-security': ({ value, override }) => ({
    strictTransportSecurity: {
      accessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(value)?.[1]),
      includeSubdomains: value.includes('includeSubDomains'),
      override,
    },
  }),
  'x-content-type-options': ({ override }) => ({ contentTypeOptions: { override } }),
  'x-frame-options': ({ value, override }) => ({ frameOptions: { frameOption: value, override } }),
  'content-security-policy': ({ value, override }) => ({
    contentSecurityPolicy: { contentSecurityPolicy: value, override },
  }),
  'referrer-policy': ({ value, override }) => ({
    referrerPolicy: { referrerPolicy: value, override },
  }),
};

const toConfig = (header: SecurityHeader) => settersByName[header.name]?.(header);
