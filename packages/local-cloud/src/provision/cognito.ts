import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

export const REGION = 'us-east-1';

/** A client that cannot reach anything but the emulator, whatever the developer's environment says. */
export function emulatorClient(endpoint: string): CognitoIdentityProviderClient {
  // Node 20 is supported by us for as long as it is by the SDK that the catalog pins.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  return new CognitoIdentityProviderClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 3,
  });
}
