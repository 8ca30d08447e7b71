import { describeUser } from '../domain/describe-user.ts';
import { findGroup } from '../domain/find.ts';
import { decodeSequence, encodeToken, limitOf } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

/**
 * A group's members, the oldest user first.
 *
 * @throws InvalidParameterException for a `NextToken` of another list
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsersInGroup.html
 */
export const listUsersInGroup: Handler<'ListUsersInGroup'> = async (context, input) => {
  const { id } = findGroup(context, input.UserPoolId, input.GroupName);
  const list = ['ListUsersInGroup', id];
  const { items, after } = context.store.usersInGroup(input.UserPoolId, input.GroupName, {
    after: decodeSequence(list, input.NextToken),
    limit: limitOf(input.Limit),
  });
  return {
    Users: items.map(describeUser),
    NextToken: after === null ? undefined : encodeToken(list, after),
  };
};
