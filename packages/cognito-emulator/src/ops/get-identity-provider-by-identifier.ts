import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import { describeIdentityProvider } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetIdentityProviderByIdentifier.html */
export const getIdentityProviderByIdentifier: Handler<'GetIdentityProviderByIdentifier'> = async (
  context,
  { UserPoolId, IdpIdentifier },
) => {
  const { id } = findPool(context, UserPoolId);
  const provider = context.store
    .ownedBy('identityProviders', id)
    .find(({ settings }) => settings.IdpIdentifiers?.includes(IdpIdentifier));
  if (!provider) fail('providerNotFound', { name: IdpIdentifier });
  return { IdentityProvider: describeIdentityProvider(provider) };
};
