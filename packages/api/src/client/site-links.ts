import { httpBatchLink, httpBatchStreamLink, splitLink, type TRPCLink } from '@trpc/client';
import superjson from 'superjson';
import type { ConsoleRouter } from '../routers/console.ts';
import type { WebRouter } from '../routers/web.ts';
import { withContentHash } from './content-hash.ts';

type SiteRouter = WebRouter | ConsoleRouter;

export interface SiteLinkOptions {
  /** The site's own origin. The API of a site is always behind that same origin. */
  readonly origin: string;
  readonly fetch?: typeof fetch;
  readonly headers?: () => Record<string, string> | Promise<Record<string, string>>;
}

/** As many calls as the server takes in one request. */
const MAX_ITEMS = 10;

/**
 * How a site's pages and its server components reach their API. Queries that are asked at once travel together and
 * each is answered as soon as it is ready. A mutation travels alone: it may set the cookie, and it is an attempt that
 * counts for itself.
 */
export function createSiteLinks<Router extends SiteRouter>({
  origin,
  fetch: send = fetch,
  headers,
}: SiteLinkOptions): TRPCLink<Router>[] {
  const shared = {
    url: `${origin}/api/trpc`,
    transformer: superjson,
    headers: () => headers?.() ?? {},
    fetch: withContentHash(send),
  };

  return [
    splitLink<SiteRouter>({
      condition: ({ type }) => type === 'mutation',
      true: httpBatchLink<SiteRouter>({ ...shared, maxItems: 1 }),
      false: httpBatchStreamLink<SiteRouter>({ ...shared, maxItems: MAX_ITEMS }),
    }),
  ];
}
