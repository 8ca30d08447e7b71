import { type Database, sessions, transaction } from '@gatehouse/db';
import { and, eq, lt } from 'drizzle-orm';
import { SEEN_EVERY } from './lifetimes.ts';
import type { SessionRow } from './types.ts';

/** Notes that a session is in use, at most once a minute. */
export async function touch(database: Database, session: SessionRow, now: Date): Promise<void> {
  const stale = new Date(now.getTime() - SEEN_EVERY);
  if (session.lastSeenAt > stale) return;
  await transaction(database, (tx) =>
    tx
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, session.id), lt(sessions.lastSeenAt, stale))),
  );
}
