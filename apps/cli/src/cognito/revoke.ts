import { RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Profile } from '../profile.ts';
import { callingCognito } from './calling.ts';

/** Ends a refresh token and every access token that came from it. Cognito answers a dead one as a live one. */
export async function revoke(profile: Profile, refreshToken: string): Promise<void> {
  const request = { ClientId: profile.clients.cli, Token: refreshToken };
  await callingCognito(profile, 'revoke', (cognito) =>
    cognito.send(new RevokeTokenCommand(request)),
  );
}
