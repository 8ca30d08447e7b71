import { AuthError, type UserRow } from '@gatehouse/auth';
import { transaction, users } from '@gatehouse/db';
import { customAttributesSchema } from '@gatehouse/user-pool/validation';
import { eq } from 'drizzle-orm';
import type { PeopleServices } from '../deps.ts';
import {
  type CreatePayload,
  createPayloadSchema,
  type Delivery,
  type OutboxEntry,
} from '../outbox/entry.ts';
import { markDone } from '../outbox/settle.ts';
import { abandonSignUp } from './abandon.ts';
import { completeSignUp } from './complete.ts';

/** Refusals that no retry will change. */
const final = new Set(['USER_EXISTS', 'WEAK_PASSWORD', 'INVALID_ATTRIBUTE']);

/**
 * The middle of the saga, between its two transactions: makes the user in Cognito. Every step may be repeated, so an
 * interruption anywhere is mended by running the whole of it again.
 */
export async function createInDirectory(
  services: PeopleServices,
  entry: OutboxEntry,
  password: string | null,
): Promise<void> {
  const database = await services.database();
  const payload = createPayloadSchema.parse(entry.payload);
  const [user] = await database.select().from(users).where(eq(users.id, entry.userId));
  if (!user || user.sub !== null) {
    await transaction(database, (tx) => markDone(tx, entry, services.now()));
    return;
  }

  try {
    const made = await make(services, user, payload, password);
    await completeSignUp(services, entry, payload, made);
  } catch (error) {
    if (!(error instanceof AuthError) || !final.has(error.code)) throw error;
    await abandonSignUp(services, entry, payload, error);
    throw error;
  }
}

async function make(
  { directory }: PeopleServices,
  user: UserRow,
  payload: CreatePayload,
  password: string | null,
): Promise<{ sub: string; delivery: Delivery }> {
  const { email, givenName, familyName, role } = user;
  const { sub, status, created } = await directory.create({
    userId: user.id,
    email,
    givenName,
    familyName,
    attributes: customAttributesSchema.parse(user.attributes),
    password,
  });
  await directory.addToGroup(sub, role);

  if (password !== null) {
    await directory.setPassword(sub, password);
    return { sub, delivery: 'password' };
  }
  if (payload.firstSignIn === 'invitation') return { sub, delivery: 'invitation' };

  // The password went with its request and is nowhere else. Either it was set before the interruption, or the person
  // is invited to choose their own.
  if (status === 'CONFIRMED') return { sub, delivery: 'password' };
  if (!created) await directory.resendInvitation(email);
  return { sub, delivery: 'invitation' };
}
