import { AuthError } from '@gatehouse/auth';
import { type Database, outbox, type Queryable, transaction } from '@gatehouse/db';
import { and, eq } from 'drizzle-orm';
import type { OutboxEntry } from './entry.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;

export async function markDone(database: Queryable, entry: OutboxEntry, now: Date): Promise<void> {
  await database
    .update(outbox)
    .set({ state: 'done', doneAt: now, lastError: null })
    .where(and(eq(outbox.id, entry.id), eq(outbox.state, 'pending')));
}

/** It will never succeed as it stands. */
export async function markFailed(
  database: Queryable,
  entry: OutboxEntry,
  error: unknown,
  now: Date,
): Promise<void> {
  await database
    .update(outbox)
    .set({ state: 'failed', doneAt: now, lastError: nameOf(error) })
    .where(and(eq(outbox.id, entry.id), eq(outbox.state, 'pending')));
}

/** It may succeed later: the entry waits, longer each time. */
export async function postpone(
  database: Database,
  entry: OutboxEntry,
  error: unknown,
  now: Date,
): Promise<void> {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (entry.attempts - 1));
  await transaction(database, (tx) =>
    tx
      .update(outbox)
      .set({ lastError: nameOf(error), nextAttemptAt: new Date(now.getTime() + wait) })
      .where(and(eq(outbox.id, entry.id), eq(outbox.state, 'pending'))),
  );
}

/** The name of an error, never its message, which may hold what the error was about. */
export function nameOf(error: unknown): string {
  if (error instanceof AuthError) return error.code;
  return error instanceof Error ? error.name : 'Error';
}
