import { describeGroup } from '../domain/describe-group.ts';
import { findUser } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';
import { groupId } from '../store/store.ts';

/**
 * A user's groups, the oldest first.
 *
 * @throws InvalidParameterException for a `NextToken` of another list
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListGroupsForUser.html
 */
export const adminListGroupsForUser: Handler<'AdminListGroupsForUser'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  const groups = user.groups.flatMap(
    (name) => context.store.tables.groups.get(groupId(user.poolId, name)) ?? [],
  );
  const list = ['AdminListGroupsForUser', user.id];
  const { page, next } = pageByAge(groups, list, limitOf(input.Limit), input.NextToken);
  return { Groups: page.map(describeGroup), NextToken: next };
};
