import type { PoolSettings, User } from '../store/types.ts';

/** What a pool compares names by: folded where it is declared case-insensitive. */
export const foldName = (settings: PoolSettings, name: string) =>
  isCaseSensitive(settings) ? name : name.toLowerCase();

/** Fixed at creation. Without a word about it the API makes a case-sensitive pool. */
export const isCaseSensitive = (settings: PoolSettings) =>
  settings.UsernameConfiguration?.CaseSensitive ?? true;

/** Attributes whose value serves as a username in this pool, in the order in which they are looked up. */
export const aliasAttributes = (settings: PoolSettings): readonly string[] =>
  settings.UsernameAttributes ?? settings.AliasAttributes ?? [];

/** The names besides the username that find this user: [attribute, value] pairs. */
export const activeAliases = (settings: PoolSettings, user: User): [string, string][] =>
  aliasAttributes(settings).flatMap((attribute): [string, string][] => {
    // Somebody from another provider has no name to sign in with here, and must not take anybody's.
    if (user.status === 'EXTERNAL_PROVIDER') return [];
    const value = user.attributes[attribute];
    if (!value || !isActive(settings, user, attribute)) return [];
    return [[attribute, foldName(settings, value)]];
  });

/** An alias works once it is verified; the address that is the username itself works at once. */
const isActive = (settings: PoolSettings, user: User, attribute: string) =>
  Boolean(settings.UsernameAttributes) ||
  attribute === 'preferred_username' ||
  user.attributes[`${attribute}_verified`] === 'true';
