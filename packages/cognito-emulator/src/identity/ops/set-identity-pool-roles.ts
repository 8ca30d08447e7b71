import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';
import { requireCompleteMappings } from '../settings.ts';

export const setIdentityPoolRoles: IdentityHandler<'SetIdentityPoolRoles'> = async (
  context,
  { IdentityPoolId, Roles, RoleMappings = {} },
) => {
  const { store, clock } = context;
  const pool = findIdentityPool(context, IdentityPoolId);
  requireCompleteMappings(RoleMappings);
  store.tables.identityPools.put({
    ...pool,
    roles: Roles,
    roleMappings: RoleMappings,
    updatedAt: clock.now(),
  });
  return {};
};
