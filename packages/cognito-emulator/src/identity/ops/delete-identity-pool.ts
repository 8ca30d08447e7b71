import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const deleteIdentityPool: IdentityHandler<'DeleteIdentityPool'> = async (
  context,
  { IdentityPoolId },
) => {
  const { store } = context;
  const { id } = findIdentityPool(context, IdentityPoolId);
  for (const identity of store.identitiesOf(id)) store.tables.identities.delete(identity.id);
  store.tables.identityPools.delete(id);
  return {};
};
