import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '@gatehouse/auth/cognito-errors';
import type { Profile } from '../profile.ts';
import { createCognito } from './client.ts';
import { fromCognito } from './errors.ts';

/** Runs calls of Cognito and lets go of the connection; their failures come out as the CLI's own. */
export async function callingCognito<Result>(
  profile: Profile,
  operation: Operation,
  work: (cognito: CognitoIdentityProviderClient) => Promise<Result>,
): Promise<Result> {
  const cognito = createCognito(profile);
  try {
    return await work(cognito);
  } catch (error) {
    throw fromCognito(error, profile, operation);
  } finally {
    cognito.destroy();
  }
}
