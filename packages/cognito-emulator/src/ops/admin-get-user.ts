import { toList } from '../domain/attributes.ts';
import { describeUser } from '../domain/describe-user.ts';
import { findUser } from '../domain/find.ts';
import { describeMfa } from '../domain/second-factors.ts';
import type { Handler } from '../operation.ts';

/**
 * Everything that is known of a user, whatever a client may read.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
 */
export const adminGetUser: Handler<'AdminGetUser'> = async (context, { UserPoolId, Username }) => {
  const { user } = findUser(context, UserPoolId, Username);
  const { Attributes: _, ...described } = describeUser(user);
  return {
    ...described,
    Username: user.username,
    UserAttributes: toList(user),
    ...describeMfa(user),
  };
};
