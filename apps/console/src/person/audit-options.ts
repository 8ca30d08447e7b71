import type { ConsoleRouter } from '@gatehouse/api/client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';

/**
 * A person's audit trail, newest first, page by page: one definition, so that server and browser share the key. Not
 * tRPC's own infinite options: they add a `direction` to the input, which the API, strict as it is, refuses.
 */
export function auditOptions(client: TRPCClient<ConsoleRouter>, id: string) {
  return infiniteQueryOptions({
    queryKey: ['audit-trail', id],
    queryFn: ({ pageParam, signal }) =>
      client.admin.users.audit.query(
        { id, limit: 25, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
