import { newId, type OutboxKind, outbox, type Queryable } from '@gatehouse/db';
import type { OutboxEntry } from './entry.ts';

/**
 * Whoever takes an entry has this long to finish; then another may take it. Longer than any function of ours runs
 * with it in hand.
 */
export const LEASE_MS = 30_000;

export interface NewEntry {
  readonly kind: OutboxKind;
  readonly userId: string;
  readonly payload?: Record<string, unknown>;
  /** Only what a caller may repeat has a key of its own. */
  readonly idempotencyKey?: string;
  readonly requestHash?: string;
}

/** Writes down what Cognito must be told, taken by the caller, who runs it right after the transaction. */
export async function enqueue(
  database: Queryable,
  entry: NewEntry,
  now: Date,
): Promise<OutboxEntry> {
  const id = newId();
  const row: OutboxEntry = {
    id,
    kind: entry.kind,
    userId: entry.userId,
    payload: entry.payload ?? {},
    idempotencyKey: entry.idempotencyKey ?? id,
    requestHash: entry.requestHash ?? '',
    state: 'pending',
    attempts: 1,
    nextAttemptAt: new Date(now.getTime() + LEASE_MS),
    lastError: null,
    createdAt: now,
    doneAt: null,
  };
  await database.insert(outbox).values(row);
  return row;
}
