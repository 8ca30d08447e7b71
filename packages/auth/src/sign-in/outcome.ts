import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { AuthError } from '../errors.ts';

export interface TokenSet {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export type SignInOutcome =
  | { readonly kind: 'tokens'; readonly tokens: TokenSet }
  | {
      readonly kind: 'new-password-required';
      /** Cognito's own state of the challenge; good once, for three minutes. */
      readonly session: string;
      /** The name Cognito wants to hear in the answer. In our pool it is the person's `sub`. */
      readonly username: string;
    };

export function tokensFrom(result: AuthenticationResultType | undefined): TokenSet {
  if (!result?.AccessToken || !result.RefreshToken) throw new AuthError('UNEXPECTED');
  return { accessToken: result.AccessToken, refreshToken: result.RefreshToken };
}
