import { GetTokensFromRefreshTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import { toAuthError } from '@gatehouse/auth/cognito-errors';
import type { Profile } from '../profile.ts';
import { callingCognito } from './calling.ts';
import { type Tokens, toTokens } from './tokens.ts';

/**
 * New tokens for a refresh token; null when it will never work again (expired, revoked, used twice). With rotation on,
 * the old one ends with its grace.
 */
export async function renew(profile: Profile, refreshToken: string): Promise<Tokens | null> {
  return await callingCognito(profile, 'refresh', async (cognito) => {
    const request = { ClientId: profile.clients.cli, RefreshToken: refreshToken };
    try {
      const answer = await cognito.send(new GetTokensFromRefreshTokenCommand(request));
      return toTokens(answer.AuthenticationResult, refreshToken);
    } catch (error) {
      if (toAuthError(error, 'refresh').code === 'REFRESH_REFUSED') return null;
      throw error;
    }
  });
}
