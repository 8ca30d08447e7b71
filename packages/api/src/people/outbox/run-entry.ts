import { AuthError } from '@gatehouse/auth';
import { describeError } from '../../errors/describe-error.ts';
import type { PeopleServices } from '../deps.ts';
import { createInDirectory } from '../sign-up/create-in-directory.ts';
import type { OutboxEntry } from './entry.ts';
import { nameOf, postpone } from './settle.ts';
import { syncUser, tellAccess, tellNames } from './sync-user.ts';

/**
 * Carries out an entry that the caller has taken. What fails stays in the outbox: the change itself is already made
 * in the database, which is what counts, and Cognito is told later.
 * @returns the error, for whoever is waiting for the outcome
 */
export async function runEntry(
  services: PeopleServices,
  entry: OutboxEntry,
  password: string | null = null,
): Promise<unknown> {
  try {
    await carryOut(services, entry, password);
    return null;
  } catch (error) {
    services.log({
      level: 'warn',
      event: 'outbox.error',
      kind: entry.kind,
      entry: entry.id,
      attempts: entry.attempts,
      error: nameOf(error),
      ...(!(error instanceof AuthError) && { detail: describeError(error) }),
    });
    await postpone(await services.database(), entry, error, services.now());
    return error;
  }
}

function carryOut(
  services: PeopleServices,
  entry: OutboxEntry,
  password: string | null,
): Promise<void> {
  switch (entry.kind) {
    case 'create-user':
      return createInDirectory(services, entry, password);
    case 'disable-user':
    case 'enable-user':
      return syncUser(services, entry, tellAccess);
    case 'update-user':
      return syncUser(services, entry, tellNames);
  }
}
