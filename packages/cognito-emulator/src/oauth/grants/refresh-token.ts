import type { Target } from '../../auth/target.ts';
import { CognitoError } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { familyOf, refresh } from '../../tokens/refresh.ts';
import { OAuthError } from '../oauth-error.ts';
import { tokenAnswer } from '../token-answer.ts';
import type { Grant } from './grant.ts';

/** `grant_type=refresh_token`. A new refresh token comes back only where the client rotates them. */
export const grantForRefreshToken: Grant = async (context, target, form) => {
  const { refresh_token: token } = form;
  if (!token) throw new OAuthError('invalid_request');
  const { scopes, tokens } = await refreshed(context, target, token);
  return tokenAnswer(tokens, scopes);
};

/** Every reason why a refresh token does not count is one answer here. */
async function refreshed(context: EmulatorContext, target: Target, token: string) {
  try {
    const { scopes } = await familyOf(context, target.client, token);
    return { scopes, tokens: await refresh(context, target, token) };
  } catch (error) {
    if (error instanceof CognitoError) throw new OAuthError('invalid_grant');
    throw error;
  }
}
