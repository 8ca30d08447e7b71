import { fail } from '../../errors.ts';
import { identify } from '../identify.ts';
import type { IdentityHandler } from '../operation.ts';

/** Only who proves one of the identity's logins may remove some of them. */
export const unlinkIdentity: IdentityHandler<'UnlinkIdentity'> = async (
  context,
  { IdentityId, Logins, LoginsToRemove },
) => {
  const { store, clock } = context;
  const { identity, isAuthenticated } = await identify(context, IdentityId, Logins);
  if (!isAuthenticated) fail('loginsDoNotMatch');
  store.tables.identities.put({
    ...identity,
    logins: identity.logins.filter(({ provider }) => !LoginsToRemove.includes(provider)),
    updatedAt: clock.now(),
  });
  return {};
};
