import type { RequestRow } from '../request-table.ts';

type Destination = NonNullable<RequestRow['reaches']>;

/** Whose host it is that a request was sent to. */
export type Destinations = (domainName: string) => Destination | undefined;

interface SiteMetadata {
  readonly s3: { readonly domain: string };
  readonly image?: { readonly host: string };
  readonly servers?: readonly (readonly [string, number, number])[];
}

/** Reads out of a router's key-value store which host is the API's, the site's, the optimizer's and the bucket's. */
export function destinationsOf(store: Readonly<Record<string, string>>): Destinations {
  const hosts = new Map<string, Destination>();
  for (const [name, value] of Object.entries(store)) {
    if (!name.endsWith(':routes')) continue;
    for (const route of JSON.parse(value) as string[]) {
      const [type, namespace] = route.split(',');
      const key = `${namespace}:metadata`;
      const text = store[key];
      if (text === undefined) throw new Error(`There is no ${key}`);
      const metadata: unknown = JSON.parse(text);
      if (type === 'url') hosts.set((metadata as { host: string }).host, 'api');
      if (type !== 'site') continue;
      const { s3, image, servers = [] } = metadata as SiteMetadata;
      hosts.set(s3.domain, 'files');
      if (image) hosts.set(image.host, 'images');
      for (const [server] of servers) hosts.set(server, 'site');
    }
  }
  return (domainName) => hosts.get(domainName);
}
