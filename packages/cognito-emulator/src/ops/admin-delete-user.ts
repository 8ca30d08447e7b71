import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/**
 * Whatever hangs on the user goes too, tokens included. Only the mail stays.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html
 */
export const adminDeleteUser: Handler<'AdminDeleteUser'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  context.store.deleteUser(user);
  return {};
};
