import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { UserPool } from '../store/types.ts';
import { arnOf } from './describe-pool.ts';

type Tags = Readonly<Record<string, string>>;

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/tagging.html */
const mostTags = 50;

/** The user pool of that ARN. Nothing else in this API carries tags. */
export const findTagged = ({ store, region }: EmulatorContext, arn: string): UserPool => {
  const pool = store.tables.pools.get(arn.slice(arn.lastIndexOf('/') + 1));
  return pool && arnOf(region, pool.id) === arn
    ? pool
    : fail('resourceNotFound', { resource: arn });
};

/** Stores the pool with those tags. */
export const putTags = ({ store, clock }: EmulatorContext, pool: UserPool, tags: Tags) => {
  if (Object.keys(tags).length > mostTags) fail('tooManyTags');
  if (Object.keys(tags).some((key) => key.toLowerCase().startsWith('aws:'))) fail('reservedTag');
  const settings = { ...pool.settings, UserPoolTags: tags };
  store.tables.pools.put({ ...pool, settings, updatedAt: clock.now() });
};
