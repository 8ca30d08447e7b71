import type { JWTPayload } from 'jose';
import type { IdentityPool, PrincipalTagMap } from '../store/types/identity.ts';
import type { VerifiedLogin } from './logins.ts';

/** The map that AWS fills in where a provider's has `UseDefaults`. */
export const defaultTags: PrincipalTagMap['tags'] = { client: 'aud', username: 'sub' };

/**
 * Session tags taken from the claims of the logins' tokens. A provider without a map gives none.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/attributes-for-access-control.html
 */
export const principalTagsOf = (
  { principalTags }: IdentityPool,
  logins: readonly VerifiedLogin[],
): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (const { provider, claims } of logins) {
    const map = principalTags[provider];
    if (!map) continue;
    for (const [tag, claim] of Object.entries(map.useDefaults ? defaultTags : map.tags)) {
      const value = textOf(claims, claim);
      if (value !== null) tags[tag] = value;
    }
  }
  return tags;
};

const textOf = (claims: JWTPayload, name: string): string | null => {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? String(value)
    : null;
};
