import type { EmulatorContext } from '../operation.ts';
import type { UserPoolClient } from '../store/types.ts';
import { scopeExists } from './client-settings.ts';
import { OAuthError } from './oauth-error.ts';

/** These speak about a person, so they go with an ID token only. */
const needOpenid = ['email', 'phone', 'profile'];

/**
 * What of the client's scopes is asked for; without a word about it, all of them.
 *
 * @throws OAuthError `invalid_scope` for one that the client does not have, that is gone, or that lacks `openid`.
 */
export function requestedScopes(
  context: EmulatorContext,
  client: UserPoolClient,
  asked: string | undefined,
): readonly string[] {
  const allowed = client.settings.AllowedOAuthScopes ?? [];
  const scopes = [...new Set((asked ?? '').split(' ').filter((scope) => scope !== ''))];
  if (scopes.length === 0) return allowed;
  const isKnown = (scope: string) =>
    allowed.includes(scope) && scopeExists(context, client.poolId, scope);
  if (!scopes.every(isKnown)) throw new OAuthError('invalid_scope');
  if (!scopes.includes('openid') && scopes.some((scope) => needOpenid.includes(scope)))
    throw new OAuthError('invalid_scope');
  return scopes;
}
