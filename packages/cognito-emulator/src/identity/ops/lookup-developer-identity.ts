import { decodeToken, encodeToken, limitOf } from '../../domain/paging.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { Identity, IdentityPool } from '../../store/types/identity.ts';
import { findIdentity, findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

/** Finds an identity by the developer's identifier, or the identifiers by the identity; given both they must agree. */
export const lookupDeveloperIdentity: IdentityHandler<'LookupDeveloperIdentity'> = async (
  context,
  input,
) => {
  const pool = findIdentityPool(context, input.IdentityPoolId);
  const { DeveloperUserIdentifier: user, IdentityId: id } = input;
  const identity = lookUp(context, pool, user, id);
  const all = identity.logins
    .filter(({ provider }) => provider === pool.settings.DeveloperProviderName)
    .map(({ subject }) => subject);
  const list = ['LookupDeveloperIdentity', identity.id];
  const from = Number(decodeToken(list, input.NextToken) ?? 0);
  const to = from + limitOf(input.MaxResults);
  return {
    IdentityId: identity.id,
    DeveloperUserIdentifierList: all.slice(from, to),
    NextToken: to < all.length ? encodeToken(list, to) : undefined,
  };
};

const lookUp = (
  context: EmulatorContext,
  pool: IdentityPool,
  user: string | undefined,
  id: string | undefined,
): Identity => {
  const provider = pool.settings.DeveloperProviderName;
  if (user === undefined) {
    if (id === undefined)
      return fail('identityParameter', {
        detail: 'Please provide an identity id or a developer user identifier.',
      });
    const { identity } = findIdentity(context, id);
    return identity.poolId === pool.id ? identity : fail('identityNotFound', { identity: id });
  }
  const found = provider && context.store.findIdentity(pool.id, provider, user);
  if (!found) return fail('developerUserNotFound', { user });
  return id === undefined || found.id === id ? found : fail('loginTaken');
};
