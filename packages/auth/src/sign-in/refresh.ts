import { callCognito } from '../cognito/client.ts';
import { secretHash } from '../cognito/secret-hash.ts';
import type { AppClientConfig } from '../config.ts';
import { AuthError } from '../errors.ts';

/**
 * A new access token. The sites' clients do not rotate, so the refresh token stays the same.
 * @param sub the hash must be made over the stored user name, not over the address that signed in
 */
export async function refresh(
  app: AppClientConfig,
  sub: string,
  refreshToken: string,
): Promise<string> {
  const answer = await callCognito(app.userPoolId, 'refresh', ({ client, sdk }) =>
    client.send(
      new sdk.AdminInitiateAuthCommand({
        UserPoolId: app.userPoolId,
        ClientId: app.clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: refreshToken, ...secretHash(app, sub) },
      }),
    ),
  );
  const accessToken = answer.AuthenticationResult?.AccessToken;
  if (!accessToken) throw new AuthError('UNEXPECTED');
  return accessToken;
}
