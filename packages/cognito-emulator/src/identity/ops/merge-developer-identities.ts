import { fail } from '../../errors.ts';
import { findIdentityPool } from '../find.ts';
import { linkLogins } from '../identify.ts';
import type { IdentityHandler } from '../operation.ts';

/** All logins of the source become the destination's, and the source is gone. */
export const mergeDeveloperIdentities: IdentityHandler<'MergeDeveloperIdentities'> = async (
  context,
  input,
) => {
  const { store } = context;
  const { id: poolId, settings } = findIdentityPool(context, input.IdentityPoolId);
  const provider = input.DeveloperProviderName;
  if (provider !== settings.DeveloperProviderName) fail('developerProviderMissing');
  const find = (user: string) =>
    store.findIdentity(poolId, provider, user) ?? fail('developerUserNotFound', { user });
  const source = find(input.SourceUserIdentifier);
  const destination = find(input.DestinationUserIdentifier);
  if (source.id === destination.id) return { IdentityId: destination.id };
  store.tables.identities.delete(source.id);
  linkLogins(context, destination, source.logins);
  return { IdentityId: destination.id };
};
