import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Profile } from '../profile.ts';

/**
 * Cognito as anybody may call it: every operation the CLI uses is unauthenticated, so no AWS credentials are looked for.
 * Locally the profile names the emulator, which wins over whatever `AWS_ENDPOINT_URL` is set.
 */
export function createCognito(profile: Profile): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({
    region: profile.region,
    ...(profile.cognitoEndpoint === undefined ? {} : { endpoint: profile.cognitoEndpoint }),
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    },
  });
}

export const cognitoUrl = (profile: Profile): string =>
  profile.cognitoEndpoint ?? `https://cognito-idp.${profile.region}.amazonaws.com`;
