import { fail } from '../../errors.ts';
import { identify, keepLogins } from '../identify.ts';
import type { IdentityHandler } from '../operation.ts';

/** Only who proves one of the identity's logins may remove some of them. */
export const unlinkIdentity: IdentityHandler<'UnlinkIdentity'> = async (
  context,
  { IdentityId, Logins, LoginsToRemove },
) => {
  const { identity, isAuthenticated } = await identify(context, IdentityId, Logins);
  if (!isAuthenticated) fail('loginsDoNotMatch');
  keepLogins(context, identity, ({ provider }) => !LoginsToRemove.includes(provider));
  return {};
};
