import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const getIdentityPoolRoles: IdentityHandler<'GetIdentityPoolRoles'> = async (
  context,
  { IdentityPoolId },
) => {
  const { roles, roleMappings } = findIdentityPool(context, IdentityPoolId);
  return {
    IdentityPoolId,
    Roles: roles,
    RoleMappings: Object.keys(roleMappings).length > 0 ? roleMappings : undefined,
  };
};
