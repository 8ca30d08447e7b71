import { outbox, transaction, users } from '@gatehouse/db';
import { and, eq } from 'drizzle-orm';
import { writeAudit } from '../../audit/write-audit.ts';
import type { PeopleServices } from '../deps.ts';
import type { CreatePayload, Delivery, OutboxEntry } from '../outbox/entry.ts';

/** The saga's last transaction: `sub`, the status, the audit entries and the outbox entry's end. */
export async function completeSignUp(
  services: PeopleServices,
  entry: OutboxEntry,
  payload: CreatePayload,
  { sub, delivery }: { sub: string; delivery: Delivery },
): Promise<void> {
  const database = await services.database();
  await transaction(database, async (tx) => {
    const now = services.now();
    const settled = await tx
      .update(outbox)
      .set({ state: 'done', doneAt: now, lastError: null, payload: { ...payload, delivery } })
      .where(and(eq(outbox.id, entry.id), eq(outbox.state, 'pending')))
      .returning({ id: outbox.id });
    // Another runner finished it, and wrote its audit entries.
    if (settled.length === 0) return;

    const [user] = await tx.select().from(users).where(eq(users.id, entry.userId));
    if (!user) return;
    await tx
      .update(users)
      .set({
        sub,
        // Disabled while it was pending: it stays so, and its own entry tells Cognito.
        status: user.status === 'pending' ? 'active' : user.status,
        invitedAt: delivery === 'invitation' ? now : null,
        version: user.version + 1,
        updatedAt: now,
      })
      .where(eq(users.id, user.id));

    const { email, givenName, familyName, role, attributes } = user;
    const after = { email, givenName, familyName, role, attributes, delivery };
    const action = payload.again ? 'reconcile.repair' : 'user.create';
    await writeAudit(tx, payload.author, { action, subjectId: user.id, after }, now);
    if (delivery === 'invitation') {
      await writeAudit(tx, payload.author, { action: 'user.invite', subjectId: user.id }, now);
    }
  });
}
