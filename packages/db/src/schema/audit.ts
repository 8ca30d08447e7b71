import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jsonText } from './json-text.ts';

export type AuditResult = 'done' | 'refused';

/** Append-only: the app's role may insert and select, never update or delete. */
export const audit = pgTable(
  'audit',
  {
    /** UUIDv7, so that ids sort by time. */
    id: uuid('id').primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    actorKind: text('actor_kind').$type<'anonymous' | 'member' | 'admin' | 'system'>().notNull(),
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    subjectId: uuid('subject_id'),
    result: text('result').$type<AuditResult>().notNull(),
    before: jsonText<Record<string, unknown>>('before'),
    after: jsonText<Record<string, unknown>>('after'),
    reason: text('reason'),
    entrance: text('entrance').notNull(),
    requestId: text('request_id').notNull(),
    ip: text('ip').notNull(),
  },
  (table) => [
    index('audit_subject_id').on(table.subjectId, table.id),
    index('audit_actor_id').on(table.actorId, table.id),
  ],
);
