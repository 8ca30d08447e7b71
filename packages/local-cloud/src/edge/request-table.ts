/**
 * Who gets a viewer's request and what they see of it, row by row, and where each row is known from. The local edge is
 * tested against this table over real HTTP, and the viewer-request function that SST generates is run against it; the
 * same rows can be asked of a deployed stage.
 * @see ./viewer-request/check-request-table.ts
 *
 * Sources
 * - router: SST 4, platform/src/components/aws/router.ts (anomalyco/sst, read at 8bfe1c1): the default behaviour has the
 *   origin request policy b689b0a8-53d0-40ab-baf2-68738e2966ac (Managed-AllViewerExceptHostHeader); the viewer-request
 *   function's `setForwardedHost` copies `host` to `x-forwarded-host`; `matchRoute` compares whole path segments.
 * - headers: CloudFront developer guide, "Request and response behavior for custom origins".
 *   https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 * - oac: CloudFront developer guide, "Restrict access to an AWS Lambda function URL origin".
 *   https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html
 * - url: Lambda developer guide, "Invoking Lambda function URLs".
 *   https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html
 * - seen: events that people recorded from function URLs behind CloudFront (with that policy, and with origin access
 *   control) and published in their test fixtures.
 * - unverified: nobody could check it without an account. The row states what the edge does, not what AWS does.
 */
export interface RequestRow {
  readonly what: string;
  readonly source: 'router' | 'headers' | 'oac' | 'url' | 'seen' | 'unverified';
  /** `api`: the function of the site's API, and the default. `refused`: answered at the edge, with `status`. */
  readonly reaches?: 'api' | 'site' | 'files' | 'images' | 'refused';
  readonly status?: number;
  readonly method?: string;
  readonly target: string;
  /** Name and value, in the order sent; a name may repeat. */
  readonly sent: readonly (readonly [string, string])[];
  readonly body?: string;
  /** Header -> what the function sees: a whole value, a pattern, or undefined for none at all. */
  readonly headers?: Readonly<Record<string, string | RegExp | undefined>>;
  /**
   * Any other part of the event; what is not named may be anything.
   * `HOST` and `VIEWER` stand, here and in `headers`, for the host the viewer asked for and the viewer's address.
   */
  readonly event?: Readonly<Record<string, unknown>>;
}

const sha256 = {
  nothing: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  json: '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
  form: 'c22fea5d7428e5cf47ef6354c97c9223c95d6dcdc3e0d2300ff79056b1ff3d85',
};

export const requestTable: readonly RequestRow[] = [
  {
    what: 'the host is the function URL’s, and the viewer’s is kept beside it',
    source: 'router',
    target: '/api/trpc/health',
    sent: [['x-forwarded-host', 'evil.example']],
    headers: { host: /^[a-z]+\.lambda-url\.[a-z0-9-]+\.on\.aws$/, 'x-forwarded-host': 'HOST' },
  },
  {
    what: 'the path arrives unstripped and undecoded, the query untouched',
    source: 'router',
    target: '/api/trpc/a.b,c.d?batch=1&input=%7B%220%22%3A1%7D&x=1&x=2&y=',
    sent: [],
    event: {
      rawPath: '/api/trpc/a.b,c.d',
      rawQueryString: 'batch=1&input=%7B%220%22%3A1%7D&x=1&x=2&y=',
      queryStringParameters: { batch: '1', input: '{"0":1}', x: '1,2', y: '' },
    },
  },
  {
    what: 'a path without a query has no parameters at all',
    source: 'url',
    target: '/api',
    sent: [],
    event: { rawPath: '/api', rawQueryString: '', queryStringParameters: undefined },
  },
  {
    what: 'the viewer’s address is appended to what the viewer claims',
    source: 'headers',
    target: '/api',
    sent: [['x-forwarded-for', '203.0.113.9']],
    headers: { 'x-forwarded-for': '203.0.113.9,VIEWER' },
  },
  {
    what: 'without a claim it stands alone',
    source: 'seen',
    target: '/api',
    sent: [],
    headers: { 'x-forwarded-for': 'VIEWER' },
  },
  {
    what: 'CloudFront’s own headers cannot be set by a viewer',
    source: 'seen',
    target: '/api',
    sent: [
      ['cloudfront-viewer-address', '203.0.113.9:1'],
      ['cloudfront-viewer-country', 'AQ'],
      ['x-amz-cf-id', 'mine'],
      ['via', '1.0 proxy'],
    ],
    headers: {
      'cloudfront-viewer-address': /^VIEWER:\d+$/,
      'cloudfront-viewer-country': undefined,
      'x-amz-cf-id': /^(?!mine).{40,}$/,
      via: /^1\.0 proxy, 1\.1 \S+\.cloudfront\.net \(CloudFront\)$/,
    },
  },
  {
    what: 'what belongs to one connection, or could pass for another proxy’s word, is removed',
    source: 'headers',
    target: '/api',
    sent: [
      ['x-real-ip', '203.0.113.9'],
      ['x-edge-role', 'admin'],
      ['x-forwarded-proto', 'gopher'],
      ['te', 'trailers'],
      ['proxy-authorization', 'Basic eA=='],
      ['keep-alive', 'timeout=5'],
    ],
    headers: {
      'x-real-ip': undefined,
      'x-edge-role': undefined,
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
      te: undefined,
      'proxy-authorization': undefined,
      connection: undefined,
      'keep-alive': undefined,
    },
  },
  {
    what: 'Authorization is replaced by the signature, and that is gone before the function runs',
    source: 'oac',
    target: '/api',
    sent: [['authorization', 'Bearer token']],
    headers: { authorization: undefined, 'x-amz-content-sha256': sha256.nothing },
  },
  {
    what: 'the signature’s companions are CloudFront’s, whatever a viewer sends',
    source: 'seen',
    target: '/api',
    sent: [
      ['x-amz-date', '19700101T000000Z'],
      ['x-amz-source-arn', 'arn:aws:cloudfront::111122223333:distribution/MINE'],
      ['x-amz-security-token', 'mine'],
      ['x-amzn-trace-id', 'Root=mine'],
    ],
    headers: {
      'x-amz-date': /^20\d{6}T\d{6}Z$/,
      'x-amz-source-arn': /^arn:aws:cloudfront::0{12}:distribution\//,
      'x-amz-security-token': undefined,
      'x-amzn-trace-id': /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/,
    },
  },
  {
    what: 'the caller is CloudFront: its role, and an address that is not the viewer’s',
    source: 'seen',
    target: '/api/trpc/health',
    sent: [['user-agent', 'test/1']],
    event: {
      version: '2.0',
      routeKey: '$default',
      requestContext: {
        stage: '$default',
        routeKey: '$default',
        domainName: /\.lambda-url\.[a-z0-9-]+\.on\.aws$/,
        authorizer: { iam: { userArn: /assumed-role\/OriginAccessControlRole/ } },
        http: {
          method: 'GET',
          path: '/api/trpc/health',
          protocol: 'HTTP/1.1',
          sourceIp: '192.0.2.1',
          userAgent: 'test/1',
        },
        time: /^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/,
      },
    },
  },
  {
    what: 'cookies are a list of their own and no header',
    source: 'url',
    target: '/api',
    sent: [['cookie', 'a=1; b=2']],
    headers: { cookie: undefined },
    event: { cookies: ['a=1', 'b=2'] },
  },
  {
    what: 'no cookies, no list',
    source: 'seen',
    target: '/api',
    sent: [],
    event: { cookies: undefined },
  },
  {
    what: 'names are lower-cased, repeated headers joined by a comma',
    source: 'url',
    target: '/api',
    sent: [
      ['X-Several', 'one'],
      ['x-several', 'two'],
    ],
    headers: { 'x-several': 'one,two' },
  },
  {
    what: 'what browsers say of a request’s origin passes through',
    source: 'headers',
    target: '/api',
    sent: [
      ['origin', 'http://localhost:3000'],
      ['sec-fetch-site', 'same-origin'],
      ['user-agent', 'test/1'],
      ['accept-language', 'de'],
    ],
    headers: {
      origin: 'http://localhost:3000',
      'sec-fetch-site': 'same-origin',
      'user-agent': 'test/1',
      'accept-language': 'de',
    },
  },
  {
    what: 'a body whose hash the viewer sent arrives, JSON as text',
    source: 'oac',
    method: 'POST',
    target: '/api/trpc/x',
    sent: [
      ['content-type', 'application/json'],
      ['x-amz-content-sha256', sha256.json],
    ],
    body: '{"a":1}',
    headers: { 'x-amz-content-sha256': sha256.json, 'content-type': 'application/json' },
    event: { body: '{"a":1}', isBase64Encoded: false },
  },
  {
    what: 'other bodies arrive as base64',
    source: 'unverified',
    method: 'POST',
    target: '/api/trpc/x',
    sent: [
      ['content-type', 'application/x-www-form-urlencoded'],
      ['x-amz-content-sha256', sha256.form],
    ],
    body: 'a=1',
    event: { body: 'YT0x', isBase64Encoded: true },
  },
  {
    what: 'a POST without a body needs no hash',
    source: 'unverified',
    method: 'POST',
    target: '/api',
    sent: [],
    headers: { 'x-amz-content-sha256': sha256.nothing },
    event: { body: undefined, isBase64Encoded: false },
  },
  ...['/', '/sign-in', '/apis', '/API/x', '/%61pi/x', '//api/x', '/_next/data/x.json'].map(
    (target): RequestRow => ({
      what: `${target} is a page`,
      source: 'router',
      reaches: 'site',
      target,
      sent: [],
      event: { rawPath: target, rawQueryString: '' },
    }),
  ),
  {
    what: 'a page’s function sees the viewer’s host and cookies, and no Authorization',
    source: 'router',
    reaches: 'site',
    target: '/people?q=ada&x=1&x=2',
    sent: [
      ['cookie', 'a=1; b=2'],
      ['authorization', 'Bearer token'],
      ['x-forwarded-host', 'evil.example'],
      ['rsc', '1'],
    ],
    headers: {
      host: /^[a-z0-9-]+\.lambda-url\.[a-z0-9-]+\.on\.aws$/,
      'x-forwarded-host': 'HOST',
      authorization: undefined,
      rsc: '1',
    },
    event: { cookies: ['a=1', 'b=2'], rawQueryString: 'q=ada&x=1&x=2' },
  },
  {
    what: 'a slash in the name of a parameter is encoded, and the parameter moves to the end',
    source: 'router',
    reaches: 'site',
    target: '/people?/a=1&b=2',
    sent: [],
    event: { rawQueryString: 'b=2&%2Fa=1' },
  },
  {
    what: 'a form posted to a page arrives with its hash',
    source: 'oac',
    reaches: 'site',
    method: 'POST',
    target: '/sign-in',
    sent: [
      ['content-type', 'application/json'],
      ['x-amz-content-sha256', sha256.json],
    ],
    body: '{"a":1}',
    event: { body: '{"a":1}', isBase64Encoded: false },
  },
  ...['/_next/static/chunks/page.js', '/BUILD_ID', '/%42UILD_ID'].map(
    (target): RequestRow => ({
      what: `${target} is a file`,
      source: 'router',
      reaches: 'files',
      target,
      sent: [['cookie', 'a=1']],
      event: { cookies: undefined },
    }),
  ),
  {
    what: 'the image optimizer has a path of its own',
    source: 'router',
    reaches: 'images',
    target: '/_next/image?url=%2Fx.png&w=64&q=75',
    sent: [],
  },
  {
    what: 'too many cookies for a page are refused at the edge',
    source: 'router',
    reaches: 'refused',
    status: 431,
    target: '/',
    sent: [['cookie', `a=${'x'.repeat(9_800)}`]],
  },
  {
    what: 'as many reach the API',
    source: 'router',
    target: '/api',
    sent: [['cookie', `a=${'x'.repeat(9_800)}`]],
    event: { cookies: [`a=${'x'.repeat(9_800)}`] },
  },
];
