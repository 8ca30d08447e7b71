import { remembersDevices } from '../domain/devices.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { RefreshFamily } from '../store/types.ts';

/**
 * A sign-in that was given a device key is refreshed with that key only, confirmed or not.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * @throws NotAuthorizedException
 */
export function requireDevice(
  { store }: EmulatorContext,
  { poolId, deviceKey }: RefreshFamily,
  given: string | undefined,
): void {
  const pool = store.tables.pools.get(poolId);
  if (!deviceKey || !pool || !remembersDevices(pool)) return;
  if (given !== deviceKey) fail('refreshTokenInvalid');
}
