import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

export const REGION = 'us-east-1';

/** A client that cannot reach anything but the emulator, whatever the developer's environment says. */
export const emulatorClient = (endpoint: string) =>
  new CognitoIdentityProviderClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 3,
  });
