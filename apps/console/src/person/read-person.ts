import 'server-only';
import { getApi, getQueryClient } from '../trpc/server.tsx';
import { settle } from '../trpc/settle.ts';
import { auditOptions } from './audit-options.ts';

/** Starts what every page about a person shows: the record and the newest part of its trail. */
export function readPerson(id: string) {
  const api = getApi();
  const queryClient = getQueryClient();
  return settle([
    queryClient.fetchQuery(api.admin.users.get.queryOptions({ id })),
    queryClient.fetchInfiniteQuery(auditOptions(api, id)),
  ]);
}
