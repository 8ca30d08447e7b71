import type { AuthError } from '@gatehouse/auth';
import { transaction } from '@gatehouse/db';
import { writeAudit } from '../../audit/write-audit.ts';
import type { PeopleServices } from '../deps.ts';
import type { CreatePayload, OutboxEntry } from '../outbox/entry.ts';
import { markFailed } from '../outbox/settle.ts';

/**
 * Cognito refused for good. The key remembers the refusal, and the row stays pending: functions cannot delete people.
 * The next attempt with its address takes the row over.
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
    await writeAudit(
      tx,
      payload.author,
      { action: 'user.create', subjectId: entry.userId, result: 'refused', reason: error.code },
      now,
    );
  });
}
