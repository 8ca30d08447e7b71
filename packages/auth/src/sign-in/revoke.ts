import { callCognito } from '../cognito/client.ts';
import type { AppClientConfig } from '../config.ts';

/** Ends a refresh token and, at Cognito, every access token that came from it. */
export async function revoke(app: AppClientConfig, refreshToken: string): Promise<void> {
  await callCognito(app.userPoolId, 'revoke', ({ client, sdk }) =>
    client.send(
      new sdk.RevokeTokenCommand({
        ClientId: app.clientId,
        Token: refreshToken,
        ...(app.clientSecret !== null && { ClientSecret: app.clientSecret }),
      }),
    ),
  );
}
