import { type Database, outbox, transaction } from '@gatehouse/db';
import { and, eq, isNotNull, lte, or, sql } from 'drizzle-orm';
import { LEASE_MS } from './enqueue.ts';
import type { OutboxEntry } from './entry.ts';

/**
 * Takes a pending entry, so that one runner at a time has it.
 * @param impatient take one that failed without waiting for its turn: somebody is asking for it right now
 * @returns null when another has it, or when it is settled
 */
export async function take(
  database: Database,
  id: string,
  now: Date,
  impatient = false,
): Promise<OutboxEntry | null> {
  const due = lte(outbox.nextAttemptAt, now);
  const [entry] = await transaction(database, (tx) =>
    tx
      .update(outbox)
      .set({
        attempts: sql`${outbox.attempts} + 1`,
        nextAttemptAt: new Date(now.getTime() + LEASE_MS),
        lastError: null,
      })
      .where(
        and(
          eq(outbox.id, id),
          eq(outbox.state, 'pending'),
          impatient ? or(due, isNotNull(outbox.lastError)) : due,
        ),
      )
      .returning(),
  );
  return entry ?? null;
}
