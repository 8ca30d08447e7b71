import { revokeAllOf } from '@gatehouse/auth';
import { isUniqueViolation, newId, type Transaction, transaction, users } from '@gatehouse/db';
import { emailSchema } from '@gatehouse/user-pool/validation';
import { eq } from 'drizzle-orm';
import type { Author } from '../audit/author.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { PeopleServices } from './deps.ts';
import { nameKeys } from './name-keys.ts';

export interface Confirmed {
  readonly triggerSource: string;
  readonly sub: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
}

/**
 * After Cognito confirmed somebody. A person who signed up by themselves gets a row, as a member and never as anything
 * else; one who replaced a forgotten password loses every session, theirs and whoever else's it was.
 */
export async function keepConfirmed(
  services: PeopleServices,
  author: Author,
  confirmed: Confirmed,
): Promise<void> {
  const database = await services.database();
  const work = (tx: Transaction) => keep(tx, services.now(), author, confirmed);
  try {
    await transaction(database, work);
  } catch (error) {
    // The trigger is delivered more than once; the row is there now.
    if (!isUniqueViolation(error)) throw error;
    services.log({ level: 'warn', event: 'confirmed.exists', requestId: author.requestId });
  }
}

async function keep(
  tx: Transaction,
  now: Date,
  author: Author,
  { triggerSource, sub, email, givenName, familyName }: Confirmed,
): Promise<void> {
  const [row] = await tx.select().from(users).where(eq(users.sub, sub));
  if (row) {
    if (triggerSource === 'PostConfirmation_ConfirmForgotPassword') {
      await revokeAllOf(tx, row.id, now);
      await writeAudit(tx, author, { action: 'auth.new-password', subjectId: row.id }, now);
    }
    return;
  }
  if (triggerSource !== 'PostConfirmation_ConfirmSignUp') return;

  const id = newId();
  const names = { givenName, familyName };
  const person = { email: emailSchema.parse(email), ...names, role: 'member' as const };
  await tx.insert(users).values({
    id,
    sub,
    ...person,
    ...nameKeys(names),
    status: 'active',
    attributes: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  await writeAudit(tx, author, { action: 'user.create', subjectId: id, after: person }, now);
}
