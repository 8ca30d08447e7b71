import { describeIdentityPool } from '../describe.ts';
import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';
import { identityPoolSettings } from '../settings.ts';

/** Replaces every setting, and so forgets those that are absent. Roles and identities stay. */
export const updateIdentityPool: IdentityHandler<'UpdateIdentityPool'> = async (context, input) => {
  const { store, clock } = context;
  const pool = findIdentityPool(context, input.IdentityPoolId);
  const settings = identityPoolSettings(input);
  return describeIdentityPool(
    store.tables.identityPools.put({ ...pool, settings, updatedAt: clock.now() }),
  );
};
