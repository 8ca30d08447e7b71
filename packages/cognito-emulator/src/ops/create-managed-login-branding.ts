import { findClient } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import { describeBranding } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';
import { randomUuid } from '../random.ts';

/**
 * Kept and given back; the emulator's pages keep their own look. One for a client.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html
 */
export const createManagedLoginBranding: Handler<'CreateManagedLoginBranding'> = async (
  context,
  input,
) => {
  const { store, clock, random } = context;
  const client = findClient(context, input.UserPoolId, input.ClientId);
  const usesCognitoValues = input.UseCognitoProvidedValues ?? false;
  const isCustom = input.Settings !== undefined || input.Assets !== undefined;
  if (usesCognitoValues && isCustom) fail('brandingConflict');
  if (store.ownedBy('managedLoginBrandings', client.id).length > 0) fail('brandingExists');
  const count = store.countOf('managedLoginBrandings', client.poolId);
  requireRoom('managed login branding styles in a user pool', count);
  const now = clock.now();
  const branding = store.tables.managedLoginBrandings.put({
    id: randomUuid(random),
    poolId: client.poolId,
    clientId: client.id,
    usesCognitoValues,
    settings: input.Settings ?? {},
    assets: input.Assets ?? [],
    createdAt: now,
    updatedAt: now,
  });
  return { ManagedLoginBranding: describeBranding(branding) };
};
