import { findPool } from '../domain/find.ts';
import { describeIdentityProvider } from '../oauth/describe.ts';
import { findIdentityProvider } from '../oauth/find.ts';
import { completeProvider } from '../oauth/provider-settings.ts';
import type { Handler } from '../operation.ts';

/**
 * What is not given stays as it is; what is given replaces the whole member.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html
 */
export const updateIdentityProvider: Handler<'UpdateIdentityProvider'> = async (context, input) => {
  const { store, clock } = context;
  const pool = findPool(context, input.UserPoolId);
  const provider = findIdentityProvider(context, pool.id, input.ProviderName);
  const settings = completeProvider(context, pool, provider.name, {
    ProviderType: provider.settings.ProviderType,
    ProviderDetails: input.ProviderDetails ?? provider.settings.ProviderDetails ?? {},
    AttributeMapping: input.AttributeMapping ?? provider.settings.AttributeMapping,
    IdpIdentifiers: input.IdpIdentifiers ?? provider.settings.IdpIdentifiers,
  });
  const updated = { ...provider, settings, updatedAt: clock.now() };
  return {
    IdentityProvider: describeIdentityProvider(store.tables.identityProviders.put(updated)),
  };
};
