import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';
import { revokeUserTokens } from '../tokens/revocation.ts';

/**
 * Ends every sign-in of a user. What only checks signatures accepts their tokens until they expire.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html
 */
export const adminUserGlobalSignOut: Handler<'AdminUserGlobalSignOut'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  revokeUserTokens(context, user);
  return {};
};
