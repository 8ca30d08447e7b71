import 'server-only';
import { getApi, getApiClient, getQueryClient } from '../trpc/server.tsx';
import { settle } from '../trpc/settle.ts';
import { auditOptions } from './audit-options.ts';

/** Starts what every page about a person shows: the record and the newest part of its trail. */
export function readPerson(id: string) {
  const queryClient = getQueryClient();
  return settle([
    queryClient.fetchQuery(getApi().admin.users.get.queryOptions({ id })),
    queryClient.fetchInfiniteQuery(auditOptions(getApiClient(), id)),
  ]);
}
