import { hidesExistence } from '../../domain/addressee.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { Metadata } from '../../triggers/triggers.ts';
import { findSubject, type Subject } from '../subject.ts';
import type { Target } from '../target.ts';
import { migrateUser } from './migrate-user.ts';

/** What starts a sign-in, beyond its parameters. */
export interface Opening {
  readonly name: string;
  /** ClientMetadata of InitiateAuth, which goes to these two triggers and to no later one. */
  readonly validationData: Metadata | undefined;
  /** The password where it travels: only then can somebody be migrated. */
  readonly password?: string;
}

/**
 * Whom a sign-in is about, once UserMigration may have made somebody of a name that nobody had, and PreAuthentication
 * has let them try. A client with LEGACY existence errors is told that there is nobody before any function is.
 */
export async function admit(
  context: EmulatorContext,
  target: Target,
  { name, validationData, password }: Opening,
): Promise<Subject> {
  const { pool, client } = target;
  const call = { pool, name, clientId: client.id, validationData };
  const found = context.store.findUser(pool.id, name);
  const user =
    found ??
    (password === undefined
      ? null
      : await migrateUser(context, target, 'UserMigration_Authentication', call, password));
  if (!user && !hidesExistence(client)) fail('userNotFound');
  await context.triggers.preAuthentication({ ...call, user });
  return findSubject(context, target, name);
}
