import { findPool } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import { describeIdentityProvider } from '../oauth/describe.ts';
import { completeProvider } from '../oauth/provider-settings.ts';
import type { Handler } from '../operation.ts';
import { identityProviderId } from '../store/store.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html */
export const createIdentityProvider: Handler<'CreateIdentityProvider'> = async (context, input) => {
  const { store, clock } = context;
  const pool = findPool(context, input.UserPoolId);
  const id = identityProviderId(pool.id, input.ProviderName);
  if (store.tables.identityProviders.get(id)) fail('providerExists', { name: input.ProviderName });
  requireRoom('identity providers in a user pool', store.countOf('identityProviders', pool.id));
  const now = clock.now();
  const provider = store.tables.identityProviders.put({
    id,
    poolId: pool.id,
    name: input.ProviderName,
    settings: completeProvider(context, pool, input.ProviderName, input),
    createdAt: now,
    updatedAt: now,
  });
  return { IdentityProvider: describeIdentityProvider(provider) };
};
