import { findIdentityProvider } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/**
 * People who came by it stay, and cannot sign in by it any more.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteIdentityProvider.html
 */
export const deleteIdentityProvider: Handler<'DeleteIdentityProvider'> = async (context, input) => {
  const { id } = findIdentityProvider(context, input.UserPoolId, input.ProviderName);
  context.store.tables.identityProviders.delete(id);
  return {};
};
