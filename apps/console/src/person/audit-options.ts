import type { ConsoleRouter } from '@gatehouse/api/client';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** A person's audit trail, newest first, page by page: one definition, so that server and browser share the key. */
export function auditOptions(api: TRPCOptionsProxy<ConsoleRouter>, id: string) {
  return api.admin.users.audit.infiniteQueryOptions(
    { id, limit: 25 },
    { getNextPageParam: (page) => page.nextCursor },
  );
}
