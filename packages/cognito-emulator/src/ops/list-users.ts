import { describeUser } from '../domain/describe-user.ts';
import { findPool } from '../domain/find.ts';
import { decodeSequence, encodeToken, limitOf } from '../domain/paging.ts';
import { parseFilter } from '../domain/user-filter.ts';
import { findMatching } from '../domain/user-search.ts';
import type { Handler } from '../operation.ts';

/**
 * A pool's users, the oldest first, as far as they match `Filter`.
 *
 * @throws InvalidParameterException for a filter that cannot be read, or a `PaginationToken` of another list
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
 */
export const listUsers: Handler<'ListUsers'> = async (context, input) => {
  const pool = findPool(context, input.UserPoolId);
  const filter = parseFilter(input.Filter);
  const list = ['ListUsers', pool.id, input.Filter ?? '', (input.AttributesToGet ?? []).join()];
  const { items, after } = findMatching(context.store, pool, filter, {
    after: decodeSequence(list, input.PaginationToken),
    limit: limitOf(input.Limit),
  });
  return {
    Users: items.map((user) => withAttributes(describeUser(user), input.AttributesToGet)),
    PaginationToken: after === null ? undefined : encodeToken(list, after),
  };
};

type Described = ReturnType<typeof describeUser>;

const withAttributes = (user: Described, names: readonly string[] | undefined): Described =>
  names
    ? { ...user, Attributes: user.Attributes?.filter(({ Name }) => names.includes(Name)) }
    : user;
