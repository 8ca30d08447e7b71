import type { AuthError } from '@gatehouse/auth';
import { transaction, users } from '@gatehouse/db';
import { and, eq, isNull } from 'drizzle-orm';
import { writeAudit } from '../../audit/write-audit.ts';
import type { PeopleServices } from '../deps.ts';
import type { CreatePayload, OutboxEntry } from '../outbox/entry.ts';
import { markFailed } from '../outbox/settle.ts';

/**
 * Cognito refused for good: the row that never became a person goes, so that its address is free again, and the key
 * remembers the refusal. A row that had been a person before stays; somebody has to look at it.
 */
export async function abandonSignUp(
  services: PeopleServices,
  entry: OutboxEntry,
  payload: CreatePayload,
  error: AuthError,
): Promise<void> {
  await transaction(await services.database(), async (tx) => {
    const now = services.now();
    await markFailed(tx, entry, error, now);
    if (!payload.again) {
      await tx
        .delete(users)
        .where(and(eq(users.id, entry.userId), eq(users.status, 'pending'), isNull(users.sub)));
    }
    await writeAudit(
      tx,
      payload.author,
      { action: 'user.create', subjectId: entry.userId, result: 'refused', reason: error.code },
      now,
    );
  });
}
