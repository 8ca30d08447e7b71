import { epochSeconds } from '../clock.ts';
import { pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

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
