import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';
import { activeAliases } from './alias.ts';
import { isEmail, isPhoneNumber } from './schema.ts';

/** Refuses a user whose aliases somebody else already answers to; with `force`, but for those that can be taken away. */
export const requireFreeAliases = (
  { store }: EmulatorContext,
  pool: UserPool,
  user: User,
  force = false,
) => {
  for (const [attribute, value] of activeAliases(pool.settings, user)) {
    if (force && isMovable(pool, attribute)) continue;
    const holder = store.findByAlias(pool.id, attribute, value);
    if (holder && holder.id !== user.id) fail('aliasExists', { attribute: readable(attribute) });
  }
};

const readable = (attribute: string) => attribute.replaceAll('_', ' ');

/** A free username may not look like an address that could be somebody's alias. */
export const requireUnlikeAlias = ({ settings }: UserPool, username: string) => {
  if (settings.AliasAttributes?.includes('email') && isEmail(username)) fail('usernameLikeEmail');
  if (settings.AliasAttributes?.includes('phone_number') && isPhoneNumber(username))
    fail('usernameLikePhone');
};

/**
 * Addresses are aliases by being verified, and can cease to be. A preferred username is one as it is, and an address that
 * people sign up with in place of a username is their only one.
 */
const isMovable = ({ settings }: UserPool, attribute: string) =>
  !settings.UsernameAttributes && attribute !== 'preferred_username';

/** Takes the aliases from whoever holds them, as ForceAliasCreation asks: a former holder's are unverified from here. */
export const releaseAliases = (context: EmulatorContext, pool: UserPool, user: User) => {
  requireFreeAliases(context, pool, user, true);
  const { store, clock } = context;
  for (const [attribute, value] of activeAliases(pool.settings, user)) {
    const holder = store.findByAlias(pool.id, attribute, value);
    if (!holder || holder.id === user.id) continue;
    const attributes = { ...holder.attributes, [`${attribute}_verified`]: 'false' };
    store.tables.users.put({ ...holder, attributes, updatedAt: clock.now() });
  }
};
