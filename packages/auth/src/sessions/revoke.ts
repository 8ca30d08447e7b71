import { type Queryable, sessions } from '@gatehouse/db';
import { and, eq, isNull } from 'drizzle-orm';

/** Ends one session from the next request on. */
export async function revokeSession(database: Queryable, id: string, now: Date): Promise<void> {
  await database
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)));
}

/** Ends everything a person has open, at every entrance, from the next request on. */
export async function revokeAllOf(database: Queryable, userId: string, now: Date): Promise<void> {
  await database
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)));
}
