import type { EmulatorContext } from '../operation.ts';
import type { LoginSession } from '../store/types/login.ts';
import type { User, UserPool } from '../store/types.ts';
import { startFamily } from '../tokens/family.ts';
import { issueTokens } from '../tokens/issue.ts';
import { keyringOf } from '../tokens/keys.ts';
import { planTokens } from '../tokens/plan.ts';
import { issueAuthorizationCode } from './authorization-code.ts';
import { type AuthorizeRequest, errorRedirect, redirectTo } from './authorize-request.ts';
import type { Parameters } from './form.ts';
import { OAuthError } from './oauth-error.ts';
import { tokenAnswer } from './token-answer.ts';

/** The address that takes somebody who has signed in back to the app: with a code, or in the implicit flow with tokens. */
export async function concludeAuthorization(
  context: EmulatorContext,
  pool: UserPool,
  request: AuthorizeRequest,
  user: User,
  { userId, authenticatedAt }: LoginSession,
): Promise<string> {
  const { client, redirectUri, responseType, scopes, state, nonce, resource } = request;
  const echo: Parameters = state === null ? {} : { state };
  if (responseType === 'code') {
    const code = issueAuthorizationCode(context, request, { userId, authenticatedAt });
    return redirectTo(redirectUri, responseType, { code, ...echo });
  }
  const target = { pool, client };
  const source = 'TokenGeneration_HostedAuth';
  const plan = await planTokens(context, target, user, source, undefined, scopes);
  const { sealingKey } = await keyringOf(context, client.poolId);
  // Once more: deleted or disabled while the function ran.
  const current = context.store.tables.users.get(userId);
  if (!current?.enabled)
    return errorRedirect(request, new OAuthError('invalid_request', 'User is disabled.'));
  const grant = { scopes, authenticatedAt, ...(resource !== null && { resource }) };
  const { family } = startFamily(context, sealingKey, client, current, grant);
  const tokens = await issueTokens(context, client, current, family, plan, nonce);
  // In the implicit flow there is nothing to refresh with.
  const { access_token, id_token, expires_in, token_type } = tokenAnswer(tokens, scopes);
  return redirectTo(redirectUri, responseType, {
    ...(id_token !== undefined && { id_token }),
    access_token,
    expires_in: String(expires_in),
    token_type,
    ...echo,
  });
}
