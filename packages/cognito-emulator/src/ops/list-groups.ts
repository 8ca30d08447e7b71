import { describeGroup } from '../domain/describe-group.ts';
import { findPool } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

/**
 * A pool's groups, the oldest first.
 *
 * @throws InvalidParameterException for a `NextToken` of another list
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListGroups.html
 */
export const listGroups: Handler<'ListGroups'> = async (context, input) => {
  const { id } = findPool(context, input.UserPoolId);
  const { page, next } = pageByAge(
    context.store.groupsOf(id),
    ['ListGroups', id],
    limitOf(input.Limit),
    input.NextToken,
  );
  return { Groups: page.map(describeGroup), NextToken: next };
};
