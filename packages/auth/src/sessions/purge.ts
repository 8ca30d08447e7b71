import { type Database, sessions, transaction } from '@gatehouse/db';
import { inArray, lt } from 'drizzle-orm';

const KEEP_MS = 7 * 24 * 60 * 60 * 1000;
const CHUNK = 500;

/** Removes rows that ended more than a week ago. In small pieces: a DSQL transaction has a limit on its rows. */
export async function purgeSessions(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_MS);
  return transaction(database, async (tx) => {
    const old = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(lt(sessions.expiresAt, before))
      .limit(CHUNK);
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    await tx.delete(sessions).where(inArray(sessions.id, ids));
    return ids.length;
  });
}
