import 'server-only';
import { type ConsoleRouter, createSiteLinks } from '@gatehouse/api/client';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { headers } from 'next/headers';
import { cache, type ReactNode } from 'react';
import { env } from '../env.ts';
import { createQueryClient } from './query-client.ts';

/** One per request: nothing one person reads is ever in the cache of another. */
export const getQueryClient = cache(() => createQueryClient());

/**
 * The API as the browser calls it: the site's own `/api`, the request's cookie, the site's origin. Calls made in the
 * same tick travel in one request, so start them all before the first `await`.
 */
export const getApiClient = cache(() => {
  const { SITE_ORIGIN } = env();
  const links = createSiteLinks({
    origin: SITE_ORIGIN,
    headers: async () => ({
      cookie: (await headers()).get('cookie') ?? '',
      origin: SITE_ORIGIN,
    }),
  });
  return createTRPCClient<ConsoleRouter>({ links });
});

/** The same as `useTRPC` in the browser. */
export const getApi = cache(() =>
  createTRPCOptionsProxy<ConsoleRouter>({ client: getApiClient(), queryClient: getQueryClient }),
);

/** Hands what the server has fetched, or is still fetching, to the browser. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
