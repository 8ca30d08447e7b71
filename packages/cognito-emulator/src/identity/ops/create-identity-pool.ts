import { requireRoom } from '../../domain/limits.ts';
import { randomUuid } from '../../random.ts';
import { describeIdentityPool } from '../describe.ts';
import type { IdentityHandler } from '../operation.ts';
import { identityPoolSettings } from '../settings.ts';

export const createIdentityPool: IdentityHandler<'CreateIdentityPool'> = async (context, input) => {
  const { store, clock, random, region } = context;
  const settings = identityPoolSettings(input);
  requireRoom('identity pools in a region', store.tables.identityPools.size);
  const now = clock.now();
  const pool = store.tables.identityPools.put({
    id: `${region}:${randomUuid(random)}`,
    settings,
    roles: {},
    roleMappings: {},
    principalTags: {},
    createdAt: now,
    updatedAt: now,
  });
  return describeIdentityPool(pool);
};
