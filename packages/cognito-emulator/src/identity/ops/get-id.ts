import { fail } from '../../errors.ts';
import { findIdentity, findIdentityPool } from '../find.ts';
import { createIdentity, linkLogins } from '../identify.ts';
import { developerIdentity, verifyLogins } from '../logins.ts';
import type { IdentityHandler } from '../operation.ts';

/** The same person always gets the same identity; each guest gets a new one. */
export const getId: IdentityHandler<'GetId'> = async (context, input) => {
  const pool = findIdentityPool(context, input.IdentityPoolId);
  const named = await developerIdentity(context, pool, input.Logins);
  const logins = await verifyLogins(context, pool, input.Logins);
  if (named !== null) return { IdentityId: findIdentity(context, named).identity.id };
  if (logins.length === 0) {
    if (!pool.settings.AllowUnauthenticatedIdentities) fail('noGuests');
    return { IdentityId: createIdentity(context, pool.id, []).id };
  }
  const [known] = logins.flatMap(
    ({ provider, subject }) => context.store.findIdentity(pool.id, provider, subject) ?? [],
  );
  const identity = known
    ? linkLogins(context, known, logins)
    : createIdentity(context, pool.id, logins);
  return { IdentityId: identity.id };
};
