import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { createManualClock } from '../../../src/clock.ts';
import { createEmulator } from '../../../src/index.ts';
import { sdkOptions } from '../../auth/support.ts';

/** An emulator with nothing in it, and the SDK's client that has the operations as methods. */
export async function startEmpty() {
  const clock = createManualClock();
  const emulator = await createEmulator({ clock });
  const sdk = new CognitoIdentityProvider(sdkOptions(emulator.url));
  return {
    clock,
    emulator,
    sdk,
    [Symbol.asyncDispose]: async () => {
      sdk.destroy();
      await emulator.close();
    },
  };
}

/** With a pool, and groups and people in it by name. */
export async function startPeople(people: readonly string[] = [], groups: readonly string[] = []) {
  const stage = await startEmpty();
  const { UserPool } = await stage.sdk.createUserPool({ PoolName: 'people' });
  const UserPoolId = UserPool?.Id ?? '';
  for (const Username of people)
    await stage.sdk.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
  for (const GroupName of groups) await stage.sdk.createGroup({ UserPoolId, GroupName });
  return { ...stage, UserPoolId };
}
