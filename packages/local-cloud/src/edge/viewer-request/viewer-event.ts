import type { Headers } from '../cloudfront-headers.ts';

/** One value, or several under the same name. */
export interface ViewerValue {
  readonly value: string;
  readonly multiValue?: readonly { readonly value: string }[];
}
type ViewerValues = Record<string, ViewerValue>;

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html */
export interface ViewerEventRequest {
  readonly method: string;
  readonly uri: string;
  readonly querystring: ViewerValues;
  readonly headers: ViewerValues;
  readonly cookies?: ViewerValues;
}

export interface ViewerRequest {
  readonly method: string;
  /** Path and query as they came, undecoded. */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** What CloudFront hands to a viewer-request function. */
export function viewerEvent({ method, target, headers }: ViewerRequest, address: string) {
  const [uri = '/', ...query] = target.split('?');
  const named = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  const request: ViewerEventRequest = {
    method,
    uri,
    querystring: collect(pairs(query.join('?'), '&')),
    headers: collect(named.filter(([name]) => name !== 'cookie')),
    cookies: collect(
      named.flatMap(([name, value]) => (name === 'cookie' ? pairs(value, ';') : [])),
    ),
  };
  return {
    version: '1.0',
    context: { eventType: 'viewer-request', distributionDomainName: 'd111.cloudfront.net' },
    viewer: { ip: address },
    request,
  };
}

/** What CloudFront makes of the request that the function returns. */
export function readViewerRequest(request: ViewerEventRequest): {
  readonly target: string;
  readonly headers: Headers;
} {
  const query = write(request.querystring, '&');
  const cookie = write(request.cookies ?? {}, '; ');
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    valuesOf(value).join(','),
  ]);
  return {
    target: query ? `${request.uri}?${query}` : request.uri,
    headers: { ...Object.fromEntries(headers), ...(cookie && { cookie }) },
  };
}

function pairs(text: string, separator: string): (readonly [string, string])[] {
  return text.split(separator).flatMap((pair) => {
    const [name = '', ...value] = pair.trim().split('=');
    return name ? [[name, value.join('=')] as const] : [];
  });
}

function collect(entries: readonly (readonly [string, string])[]): ViewerValues {
  const values: Record<string, string[]> = {};
  for (const [name, value] of entries) values[name] = [...(values[name] ?? []), value];
  return Object.fromEntries(
    Object.entries(values).map(([name, all]) => {
      const [value = ''] = all;
      return [
        name,
        all.length > 1 ? { value, multiValue: all.map((each) => ({ value: each })) } : { value },
      ];
    }),
  );
}

function valuesOf({ value, multiValue }: ViewerValue): string[] {
  return multiValue ? multiValue.map((each) => each.value) : [value];
}

function write(values: ViewerValues, separator: string): string {
  return Object.entries(values)
    .flatMap(([name, value]) => valuesOf(value).map((each) => `${name}=${each}`))
    .join(separator);
}
