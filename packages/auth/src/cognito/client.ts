import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { once } from '@gatehouse/db';
import { regionOf } from '../config.ts';
import { type Operation, toAuthError } from './to-auth-error.ts';

type Sdk = typeof import('@aws-sdk/client-cognito-identity-provider');

export interface Cognito {
  readonly client: CognitoIdentityProviderClient;
  readonly sdk: Sdk;
}

/**
 * One SDK client a process. The SDK is imported on first use: most requests never speak to Cognito, and importing it
 * costs a cold start more than everything else together.
 */
function open(region: string): Promise<Cognito> {
  return once(`cognito.${region}`, async () => {
    const sdk = await import('@aws-sdk/client-cognito-identity-provider');
    const client = new sdk.CognitoIdentityProviderClient({
      region,
      // Standard retries: throttling, 5xx and broken connections, with jitter. What a repeated write means is
      // answered where the write is made.
      maxAttempts: 3,
      // Without `throwOnRequestTimeout` the SDK only prints a warning when the time is up.
      requestHandler: {
        connectionTimeout: 1_000,
        requestTimeout: 4_000,
        throwOnRequestTimeout: true,
      },
    });
    return { client, sdk };
  });
}

/** Calls Cognito; whatever it throws leaves as an `AuthError`. */
export async function callCognito<Output>(
  userPoolId: string,
  operation: Operation,
  call: (cognito: Cognito) => Promise<Output>,
): Promise<Output> {
  try {
    return await call(await open(regionOf(userPoolId)));
  } catch (error) {
    throw toAuthError(error, operation);
  }
}
