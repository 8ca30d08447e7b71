import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const getPrincipalTagAttributeMap: IdentityHandler<'GetPrincipalTagAttributeMap'> = async (
  context,
  { IdentityPoolId, IdentityProviderName },
) => {
  const { principalTags } = findIdentityPool(context, IdentityPoolId);
  const map = principalTags[IdentityProviderName];
  return {
    IdentityPoolId,
    IdentityProviderName,
    UseDefaults: map?.useDefaults ?? false,
    PrincipalTags: map?.tags ?? {},
  };
};
