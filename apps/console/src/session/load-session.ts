import 'server-only';
import { errorCode, requestId } from '@gatehouse/api/client';
import { redirect } from 'next/navigation';
import { getApi, getQueryClient } from '../trpc/server.tsx';
import { signInPath } from './return-to.ts';

/** Who is calling, asked of the API. The guard of every page: what it returns is what the page may assume. */
export async function loadSession() {
  try {
    return await getQueryClient().fetchQuery(getApi().auth.session.queryOptions());
  } catch (error) {
    throw unavailable(error);
  }
}

/** For pages that need a signed-in person; everyone else is sent where they can become one. */
export async function requireSession(returnTo: string) {
  const session = await loadSession();
  if (session.status === 'signed-out') redirect(signInPath({ returnTo }));
  if (session.status === 'new-password-required') redirect('/new-password');
  return session;
}

/**
 * A server component's error reaches the browser as its digest alone, so the request id travels in it.
 * @see ../app/error.tsx
 */
function unavailable(cause: unknown): Error & { digest: string } {
  const digest = `${errorCode(cause) ?? 'UNREACHABLE'}/${requestId(cause) ?? ''}`;
  return Object.assign(new Error('The session could not be read', { cause }), { digest });
}
