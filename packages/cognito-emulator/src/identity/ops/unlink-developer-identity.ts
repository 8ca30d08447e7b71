import { fail } from '../../errors.ts';
import { findIdentity, findIdentityPool } from '../find.ts';
import { keepLogins } from '../identify.ts';
import type { IdentityHandler } from '../operation.ts';

export const unlinkDeveloperIdentity: IdentityHandler<'UnlinkDeveloperIdentity'> = async (
  context,
  { IdentityId, IdentityPoolId, DeveloperProviderName, DeveloperUserIdentifier },
) => {
  const { store } = context;
  const pool = findIdentityPool(context, IdentityPoolId);
  const { identity } = findIdentity(context, IdentityId);
  if (DeveloperProviderName !== pool.settings.DeveloperProviderName)
    fail('developerProviderMissing');
  const owner = store.findIdentity(pool.id, DeveloperProviderName, DeveloperUserIdentifier);
  if (owner?.id !== identity.id) fail('developerUserNotFound', { user: DeveloperUserIdentifier });
  keepLogins(
    context,
    identity,
    ({ provider, subject }) =>
      provider !== DeveloperProviderName || subject !== DeveloperUserIdentifier,
  );
  return {};
};
