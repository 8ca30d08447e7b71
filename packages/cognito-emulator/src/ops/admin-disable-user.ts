import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';
import { revokeUserTokens } from '../tokens/revocation.ts';

/**
 * Neither a sign-in nor a refresh works from here, and the tokens that are out stay revoked even if the user is enabled
 * again. What only checks signatures accepts them until they expire.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html
 */
export const adminDisableUser: Handler<'AdminDisableUser'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  context.store.tables.users.put({ ...user, enabled: false, updatedAt: context.clock.now() });
  revokeUserTokens(context, user);
  return {};
};
