import { describePool } from '../domain/describe-pool.ts';
import { requireRoom } from '../domain/limits.ts';
import { completeSettings } from '../domain/pool-settings.ts';
import { buildSchema } from '../domain/schema.ts';
import { completeFactors } from '../domain/second-factors.ts';
import type { Handler } from '../operation.ts';
import { alphanumeric, randomString } from '../random.ts';

/** The id is of the real form: clients take the region from before the underscore and the SRP name from after it. */
export const createUserPool: Handler<'CreateUserPool'> = async (context, input) => {
  const { store, clock, random, region } = context;
  const settings = completeSettings(input, input);
  const factors = completeFactors(settings);
  const schema = buildSchema(input.Schema);
  requireRoom('user pools in a region', store.tables.pools.size);
  const now = clock.now();
  const id = `${region}_${randomString(random, alphanumeric, 9)}`;
  const times = { createdAt: now, updatedAt: now };
  const pool = store.tables.pools.put({ id, settings, schema, factors, ...times });
  return { UserPool: describePool(context, pool) };
};
