import type { Context } from 'hono';
import { hours } from '../clock.ts';
import { createSecretValue, hashSecretValue } from '../oauth/secret-value.ts';
import type { SiteEnv } from '../oauth/site.ts';
import type { EmulatorContext } from '../operation.ts';
import type { LoginSession } from '../store/types/login.ts';
import type { User } from '../store/types.ts';
import { readCookie, writeCookie } from './cookies.ts';

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html */
const validity = hours(1);

/** Signs `user` in on the pages of this pool: for every client of it, for an hour. */
export function startLoginSession(
  { store, clock, random }: EmulatorContext,
  c: Context<SiteEnv>,
  user: User,
): LoginSession {
  const now = clock.now();
  const { loginSessions } = store.tables;
  for (const { id, expiresAt } of loginSessions.values()) {
    // In order of sign-in, so what has expired is at the front.
    if (now < expiresAt) break;
    loginSessions.delete(id);
  }
  // Whoever was signed in here before is not any more.
  loginSessions.delete(hashSecretValue(readCookie(c, 'cognito')));
  const value = createSecretValue(random);
  writeCookie(c, 'cognito', value, validity / 1000);
  return loginSessions.put({
    id: hashSecretValue(value),
    poolId: user.poolId,
    userId: user.id,
    authenticatedAt: now,
    expiresAt: now + validity,
  });
}

/** Who is signed in in this browser, or null. Somebody who has been disabled since is not. */
export function findLoginSession(
  { store, clock }: EmulatorContext,
  c: Context<SiteEnv>,
): LoginSession | null {
  const session = store.tables.loginSessions.get(hashSecretValue(readCookie(c, 'cognito')));
  if (session?.poolId !== c.env.site.pool.id || clock.now() >= session.expiresAt) return null;
  return store.tables.users.get(session.userId)?.enabled ? session : null;
}

export function endLoginSession({ store }: EmulatorContext, c: Context<SiteEnv>): void {
  store.tables.loginSessions.delete(hashSecretValue(readCookie(c, 'cognito')));
  writeCookie(c, 'cognito', '', 0);
}
