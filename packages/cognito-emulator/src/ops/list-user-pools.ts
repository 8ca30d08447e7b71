import { epochSeconds } from '../clock.ts';
import { pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

/**
 * The oldest pool first.
 *
 * @throws InvalidParameterException for a `NextToken` of another list
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPools.html
 */
export const listUserPools: Handler<'ListUserPools'> = async ({ store }, input) => {
  const pools = store.tables.pools.values();
  const { page, next } = pageByAge(pools, ['ListUserPools'], input.MaxResults, input.NextToken);
  return {
    UserPools: page.map(({ id, settings, createdAt, updatedAt }) => ({
      Id: id,
      Name: settings.Name,
      LambdaConfig: settings.LambdaConfig,
      CreationDate: epochSeconds(createdAt),
      LastModifiedDate: epochSeconds(updatedAt),
    })),
    NextToken: next,
  };
};
