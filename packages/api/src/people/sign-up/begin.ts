import type { UserRow } from '@gatehouse/auth';
import {
  type Database,
  isUniqueViolation,
  newId,
  outbox,
  type Transaction,
  transaction,
  users,
} from '@gatehouse/db';
import { and, eq } from 'drizzle-orm';
import type { Author } from '../../audit/author.ts';
import { AppError } from '../../errors/app-error.ts';
import { errors } from '../../errors/codes.ts';
import { nameKeys } from '../name-keys.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { CreatePayload, OutboxEntry } from '../outbox/entry.ts';
import type { SignUpInput } from './input.ts';
import { requestHash } from './request-hash.ts';

export interface Begun {
  readonly entry: OutboxEntry;
  /** False when an earlier request with this key wrote it. */
  readonly fresh: boolean;
}

export const emailTaken = () =>
  new AppError('EMAIL_TAKEN', {
    fields: [{ path: 'email', message: errors.EMAIL_TAKEN.message }],
  });

/** Writes the pending row, the idempotency key and the outbox entry: all three or none. */
export async function beginSignUp(
  database: Database,
  author: Author,
  input: SignUpInput,
  now: Date,
): Promise<Begun> {
  const work = (tx: Transaction) => begin(tx, author, input, now);
  try {
    return await transaction(database, work);
  } catch (error) {
    // Another request wrote the same key or the same address while we were looking. Look again: one of them is there.
    if (!isUniqueViolation(error)) throw error;
    return await transaction(database, work);
  }
}

async function begin(
  tx: Transaction,
  author: Author,
  input: SignUpInput,
  now: Date,
): Promise<Begun> {
  const hash = requestHash(author, input);
  const [known] = await tx
    .select()
    .from(outbox)
    .where(eq(outbox.idempotencyKey, input.idempotencyKey));
  if (known) {
    if (known.requestHash !== hash) throw new AppError('IDEMPOTENCY_MISMATCH');
    return { entry: known, fresh: false };
  }

  const { email, givenName, familyName, role, attributes = {}, firstSignIn } = input;
  const person = {
    givenName,
    familyName,
    ...nameKeys(input),
    role,
    attributes: present(attributes),
    updatedAt: now,
  };
  const [taken] = await tx.select().from(users).where(eq(users.email, email));
  if (taken && !(await isAbandoned(tx, taken))) throw emailTaken();

  const userId = taken?.id ?? newId();
  if (taken) {
    const version = taken.version + 1;
    await tx
      .update(users)
      .set({ ...person, version })
      .where(eq(users.id, taken.id));
  } else {
    const fixed = { id: userId, email, status: 'pending', version: 1, createdAt: now } as const;
    await tx.insert(users).values({ ...person, ...fixed });
  }

  const payload = { firstSignIn: firstSignIn.kind, author } satisfies CreatePayload;
  const { idempotencyKey } = input;
  const entry = await enqueue(
    tx,
    { kind: 'create-user', userId, payload, idempotencyKey, requestHash: hash },
    now,
  );
  return { entry, fresh: true };
}

/** Whether a row is left over from a creation that Cognito refused for good. */
async function isAbandoned(tx: Transaction, row: UserRow): Promise<boolean> {
  if (row.status !== 'pending' || row.sub !== null) return false;
  const entries = await tx
    .select({ state: outbox.state })
    .from(outbox)
    .where(and(eq(outbox.userId, row.id), eq(outbox.kind, 'create-user')));
  return entries.every(({ state }) => state === 'failed');
}

function present(attributes: NonNullable<SignUpInput['attributes']>) {
  const row: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) row[name] = value;
  }
  return row;
}
