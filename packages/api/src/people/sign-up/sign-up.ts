import { AuthError } from '@gatehouse/auth';
import type { Database } from '@gatehouse/db';
import type { Author } from '../../audit/author.ts';
import { AppError } from '../../errors/app-error.ts';
import { toErrorCode } from '../../errors/to-error-code.ts';
import type { PeopleServices } from '../deps.ts';
import { findPerson } from '../find-person.ts';
import { createPayloadSchema, type Delivery, type OutboxEntry } from '../outbox/entry.ts';
import { runEntry } from '../outbox/run-entry.ts';
import { take } from '../outbox/take.ts';
import { type Person, toPerson } from '../person.ts';
import { awaitOutcome } from './await-outcome.ts';
import { beginSignUp, emailTaken } from './begin.ts';
import type { SignUpInput } from './input.ts';
import { refuseStranger } from './refuse-stranger.ts';

export interface SignedUp {
  readonly person: Person;
  readonly delivery: Delivery;
}

/**
 * Makes a person: a row first, then the user in Cognito, then the row again. Interrupted anywhere, the outbox finishes
 * it. The same idempotency key again, at the same time or later, gives the same answer and makes nobody twice.
 */
export async function signUp(
  services: PeopleServices,
  author: Author,
  input: SignUpInput,
): Promise<SignedUp> {
  const database = await services.database();
  await refuseStranger(services, input.email);
  const { entry, fresh } = await beginSignUp(database, author, input, services.now());
  const password = input.firstSignIn.kind === 'password' ? input.firstSignIn.password : null;

  if (fresh) await run(services, entry, password);
  else await follow(services, database, entry, password);

  return answer(database, await awaitOutcome(database, entry));
}

async function run(services: PeopleServices, entry: OutboxEntry, password: string | null) {
  const error = await runEntry(services, entry, password);
  if (error !== null) throw refusal(error);
}

/** A repeated request: takes over what was given up, otherwise waits for whoever is at it. */
async function follow(
  services: PeopleServices,
  database: Database,
  entry: OutboxEntry,
  password: string | null,
) {
  if (entry.state !== 'pending') return;
  const taken = await take(database, entry.id, services.now(), true);
  if (taken) await run(services, taken, password);
}

async function answer(database: Database, entry: OutboxEntry): Promise<SignedUp> {
  if (entry.state === 'failed') throw refusalNamed(entry.lastError);
  if (entry.state === 'pending') throw new AppError('UNAVAILABLE');
  const { delivery, firstSignIn } = createPayloadSchema.parse(entry.payload);
  const person = toPerson(await findPerson(database, entry.userId));
  return { person, delivery: delivery ?? firstSignIn };
}

function refusal(error: unknown): unknown {
  return error instanceof AuthError && toErrorCode(error) === 'EMAIL_TAKEN' ? emailTaken() : error;
}

/** What the first request with this key was told. */
function refusalNamed(name: string | null): AppError {
  if (name === 'USER_EXISTS') return emailTaken();
  if (name === 'WEAK_PASSWORD') return new AppError('WEAK_PASSWORD');
  if (name === 'INVALID_ATTRIBUTE') return new AppError('INVALID_INPUT');
  return new AppError('UNAVAILABLE');
}
