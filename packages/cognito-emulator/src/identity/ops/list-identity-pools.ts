import { pageByAge } from '../../domain/paging.ts';
import type { IdentityHandler } from '../operation.ts';

export const listIdentityPools: IdentityHandler<'ListIdentityPools'> = async (
  { store },
  { MaxResults, NextToken },
) => {
  const pools = store.tables.identityPools.values();
  const { page, next } = pageByAge(pools, ['ListIdentityPools'], MaxResults, NextToken);
  return {
    IdentityPools: page.map(({ id, settings }) => ({
      IdentityPoolId: id,
      IdentityPoolName: settings.IdentityPoolName,
    })),
    NextToken: next,
  };
};
