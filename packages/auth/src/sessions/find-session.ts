import { type Queryable, sessions, users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import { cookieKey, isCookieId } from './keys.ts';
import { lifetimes } from './lifetimes.ts';
import type { FoundSession, SessionRow } from './types.ts';

/** The row a cookie names, with its person: the one indexed read each call pays. */
export async function findByCookie(
  database: Queryable,
  cookieId: string,
): Promise<FoundSession | null> {
  if (!isCookieId(cookieId)) return null;
  const [found] = await database
    .select({ session: sessions, user: users })
    .from(sessions)
    .leftJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.keyHash, cookieKey(cookieId)));
  return found ?? null;
}

/** Neither revoked, nor too old, nor too long unused. */
export function isOpen(session: SessionRow, now: Date): boolean {
  if (session.revokedAt !== null || session.expiresAt <= now) return false;
  return session.lastSeenAt.getTime() + lifetimes[session.app].idle > now.getTime();
}
