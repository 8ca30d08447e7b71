import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/**
 * Signing in works again. The tokens that disabling revoked stay revoked.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminEnableUser.html
 */
export const adminEnableUser: Handler<'AdminEnableUser'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  context.store.tables.users.put({ ...user, enabled: true, updatedAt: context.clock.now() });
  return {};
};
