import type { UserRow } from '@gatehouse/auth';
import { outbox, transaction, users } from '@gatehouse/db';
import { and, desc, eq } from 'drizzle-orm';
import { writeAudit } from '../../audit/write-audit.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { type CreatePayload, createPayloadSchema } from '../outbox/entry.ts';
import { runEntry } from '../outbox/run-entry.ts';
import type { Pass } from './pass.ts';

/**
 * Gives a row that Cognito does not know (any more) a new outbox entry, unless one is under way or has been refused for
 * good. How they were to get in first stays what their creation said.
 * @param again the row had a user in Cognito and lost it: they are invited anew
 */
export async function resumeCreation(
  pass: Pass,
  row: UserRow,
  action: 'reconcile.adopt' | 'reconcile.repair',
  again: boolean,
): Promise<void> {
  const { services, database, author, findings } = pass;
  const entry = await transaction(database, async (tx) => {
    const now = services.now();
    const [last] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.userId, row.id), eq(outbox.kind, 'create-user')))
      .orderBy(desc(outbox.createdAt))
      .limit(1);
    if (last?.state === 'pending') return null;
    if (last?.state === 'failed') {
      findings.conflicts++;
      return null;
    }

    const earlier = last ? createPayloadSchema.parse(last.payload) : null;
    const payload: CreatePayload = again
      ? { firstSignIn: 'invitation', author, again: true }
      : { firstSignIn: earlier?.firstSignIn ?? 'invitation', author: earlier?.author ?? author };
    if (again) {
      const [lost] = await tx
        .update(users)
        .set({
          sub: null,
          status: row.status === 'active' ? 'pending' : row.status,
          version: row.version + 1,
          updatedAt: now,
        })
        .where(and(eq(users.id, row.id), eq(users.version, row.version)))
        .returning({ id: users.id });
      if (!lost) return null;
    }
    await writeAudit(tx, author, { action, subjectId: row.id }, now);
    return enqueue(tx, { kind: 'create-user', userId: row.id, payload }, now);
  });
  if (!entry) return;

  await runEntry(services, entry);
  findings[again ? 'recreated' : 'adopted']++;
}
