import type { AuthenticationResultType } from '../../model/api.gen.ts';

/** What the token endpoint answers. `expires_in` is in seconds. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** An ID token goes with `openid`, and with sign-ins through the API, which have no scopes in this sense. */
export function tokenAnswer(
  tokens: AuthenticationResultType,
  scopes: readonly string[] | undefined,
  refreshToken = tokens.RefreshToken,
): TokenAnswer {
  const { AccessToken = '', IdToken, ExpiresIn = 0 } = tokens;
  const hasId = scopes === undefined || scopes.includes('openid');
  return {
    ...(hasId && IdToken !== undefined && { id_token: IdToken }),
    access_token: AccessToken,
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    expires_in: ExpiresIn,
    token_type: 'Bearer',
  };
}
