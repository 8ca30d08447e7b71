import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { SignIn } from '../tokens/store.ts';

export type Tokens = Pick<SignIn, 'accessToken' | 'accessExpiresAt' | 'refreshToken'>;

/** What Cognito issued, with the moment at which it ends. Without rotation a renewal keeps its refresh token. */
export function toTokens(
  result: AuthenticationResultType | undefined,
  refreshToken?: string,
): Tokens {
  const refresh = result?.RefreshToken ?? refreshToken;
  if (!result?.AccessToken || !result.ExpiresIn || !refresh) {
    throw new Error('Cognito answered without tokens.');
  }
  return {
    accessToken: result.AccessToken,
    accessExpiresAt: Date.now() + result.ExpiresIn * 1000,
    refreshToken: refresh,
  };
}
