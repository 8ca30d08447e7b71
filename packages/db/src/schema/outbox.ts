import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { jsonText } from './json-text.ts';

export type OutboxKind = 'create-user' | 'disable-user' | 'enable-user' | 'update-user';
export type OutboxState = 'pending' | 'done' | 'failed';

/** What Cognito must still be told. Written in the same transaction as the row it speaks of; never holds a password. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<OutboxKind>().notNull(),
    userId: uuid('user_id').notNull(),
    payload: jsonText<Record<string, unknown>>('payload').notNull(),
    /** The caller's key: the same key again is the same request, answered with the same result. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 of the request, so that one key cannot stand for two requests. */
    requestHash: text('request_hash').notNull(),
    state: text('state').$type<OutboxState>().notNull(),
    attempts: integer('attempts').notNull(),
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull(),
    /** The name of the last error, never its message. */
    lastError: text('last_error'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    doneAt: timestamp('done_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('outbox_idempotency_key').on(table.idempotencyKey),
    index('outbox_state').on(table.state, table.nextAttemptAt),
    index('outbox_user_id').on(table.userId),
  ],
);
