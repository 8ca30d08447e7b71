import { readDeviceVerifier } from '../domain/device-verifier.ts';
import { deviceGroupKey, remembersDevices } from '../domain/devices.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { deviceId } from '../store/store.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';
import { keyringOf } from '../tokens/keys.ts';

/**
 * Makes the device known that this very sign-in was given a key for. It is remembered at once, unless the pool leaves
 * that to the user.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html
 */
export const confirmDevice: Handler<'ConfirmDevice'> = async (context, input) => {
  const claims = await verifyAccessToken(context, input.AccessToken);
  const { pool } = bearerOf(context, claims);
  const { sealingKey } = await keyringOf(context, pool.id);
  // Only now, so that nothing comes between this look at the user and the device.
  const { user } = bearerOf(context, claims);
  const { DeviceKey: key, DeviceName: name = null } = input;
  if (!remembersDevices(pool)) fail('devicesOff');
  const { devices } = context.store.tables;
  const id = deviceId(user.id, key);
  if (devices.get(id)) fail('deviceKeyExists');
  if (claims.device_key !== key) fail('deviceKeyInvalid');
  const secret = readDeviceVerifier(input.DeviceSecretVerifierConfig);
  const isPrompted = pool.settings.DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt ?? false;
  const now = context.clock.now();
  devices.put({
    id,
    poolId: pool.id,
    userId: user.id,
    key,
    groupKey: deviceGroupKey(sealingKey, key),
    name,
    ...secret,
    remembered: !isPrompted,
    createdAt: now,
    updatedAt: now,
    authenticatedAt: now,
  });
  return { UserConfirmationNecessary: isPrompted };
};
