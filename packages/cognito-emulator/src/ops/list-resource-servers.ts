import { findPool } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import { describeResourceServer } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListResourceServers.html */
export const listResourceServers: Handler<'ListResourceServers'> = async (context, input) => {
  const { id } = findPool(context, input.UserPoolId);
  const { page, next } = pageByAge(
    context.store.ownedBy('resourceServers', id),
    ['ListResourceServers', id],
    limitOf(input.MaxResults),
    input.NextToken,
  );
  return { ResourceServers: page.map(describeResourceServer), NextToken: next };
};
