import type { IdentityHandler } from '../operation.ts';

/** What is not there counts as deleted. */
export const deleteIdentities: IdentityHandler<'DeleteIdentities'> = async (
  { store },
  { IdentityIdsToDelete },
) => {
  for (const id of IdentityIdsToDelete) store.tables.identities.delete(id);
  return { UnprocessedIdentityIds: [] };
};
