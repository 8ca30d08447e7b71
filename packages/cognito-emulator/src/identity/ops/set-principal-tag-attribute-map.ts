import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';
import { defaultTags } from '../principal-tags.ts';

export const setPrincipalTagAttributeMap: IdentityHandler<'SetPrincipalTagAttributeMap'> = async (
  context,
  { IdentityPoolId, IdentityProviderName, UseDefaults = false, PrincipalTags = {} },
) => {
  const { store, clock } = context;
  const pool = findIdentityPool(context, IdentityPoolId);
  const map = { useDefaults: UseDefaults, tags: UseDefaults ? defaultTags : PrincipalTags };
  store.tables.identityPools.put({
    ...pool,
    principalTags: { ...pool.principalTags, [IdentityProviderName]: map },
    updatedAt: clock.now(),
  });
  return { IdentityPoolId, IdentityProviderName, UseDefaults, PrincipalTags: map.tags };
};
