import { AuthError, type UserRow } from '@gatehouse/auth';
import { transaction, users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import type { PeopleServices } from '../deps.ts';
import type { OutboxEntry } from './entry.ts';
import { markDone } from './settle.ts';

const MAX_ROUNDS = 3;

type Tell = (services: PeopleServices, user: UserRow & { sub: string }) => Promise<void>;

/** Whether somebody may sign in. */
export const tellAccess: Tell = async ({ directory }, { status, sub }) => {
  if (status === 'disabled') await directory.disable(sub);
  else await directory.enable(sub);
};

/** What somebody is called. */
export const tellNames: Tell = ({ directory }, { givenName, familyName, sub }) =>
  directory.rename(sub, { givenName, familyName });

/**
 * Tells Cognito what the row says now, not what it said when the entry was written: entries of one person may run late
 * or in another order, and each of them ends with Cognito saying what the database says.
 */
export async function syncUser(
  services: PeopleServices,
  entry: OutboxEntry,
  tell: Tell,
): Promise<void> {
  const database = await services.database();
  const read = async () =>
    (await database.select().from(users).where(eq(users.id, entry.userId)))[0];

  let user = await read();
  for (let round = 0; user && round < MAX_ROUNDS; round++) {
    const { sub, version } = user;
    // Not made yet: its own entry comes first.
    if (sub === null) throw new AuthError('UNAVAILABLE');
    await tell(services, { ...user, sub });
    user = await read();
    if (user?.version === version) break;
  }
  await transaction(database, (tx) => markDone(tx, entry, services.now()));
}
