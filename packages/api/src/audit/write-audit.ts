import { audit, newId, type Queryable } from '@gatehouse/db';
import type { Author } from './author.ts';

export type AuditAction =
  | 'user.create'
  | 'user.invite'
  | 'user.update'
  | 'user.disable'
  | 'user.enable'
  | 'auth.sign-in'
  | 'auth.sign-in-failed'
  | 'auth.sign-out'
  | 'auth.new-password'
  | 'reconcile.adopt'
  | 'reconcile.repair'
  | 'access.refused';

export interface AuditEvent {
  readonly action: AuditAction;
  readonly subjectId: string | null;
  readonly result?: 'done' | 'refused';
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
  readonly reason?: string;
}

/** Written in the transaction of what it reports: there is no change without its entry and no entry without its change. */
export async function writeAudit(
  database: Queryable,
  author: Author,
  event: AuditEvent,
  now: Date,
): Promise<void> {
  await database.insert(audit).values({
    id: newId(),
    at: now,
    actorKind: author.kind,
    actorId: author.id,
    action: event.action,
    subjectId: event.subjectId,
    result: event.result ?? 'done',
    before: event.before ?? null,
    after: event.after ?? null,
    reason: event.reason ?? null,
    entrance: author.entrance,
    requestId: author.requestId,
    ip: author.ip,
  });
}
