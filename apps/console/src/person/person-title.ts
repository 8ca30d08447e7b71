import 'server-only';
import { fullName } from '../components/full-name.ts';
import { getApi, getQueryClient } from '../trpc/server.tsx';

/** The person's name for the browser's tab; it asks for what the page asks for, so it costs no call. */
export async function personTitle(id: string): Promise<string> {
  const person = await getQueryClient()
    .fetchQuery(getApi().admin.users.get.queryOptions({ id }))
    // The page tells what went wrong; a title has no words for it.
    .catch(() => null);
  return person ? fullName(person) : 'Person';
}
