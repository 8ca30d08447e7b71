import { findPool } from '../domain/find.ts';
import { completeSettings } from '../domain/pool-settings.ts';
import { completeFactors } from '../domain/second-factors.ts';
import type { Handler } from '../operation.ts';

/** What is not given goes back to its default, as on AWS; what is fixed at creation stays. */
export const updateUserPool: Handler<'UpdateUserPool'> = async (context, input) => {
  const pool = findPool(context, input.UserPoolId);
  const settings = completeSettings(input, {
    PoolName: input.PoolName ?? pool.settings.Name,
    AliasAttributes: pool.settings.AliasAttributes,
    UsernameAttributes: pool.settings.UsernameAttributes,
    UsernameConfiguration: pool.settings.UsernameConfiguration,
  });
  const factors = completeFactors(settings, pool.factors);
  context.store.tables.pools.put({ ...pool, settings, factors, updatedAt: context.clock.now() });
  return {};
};
