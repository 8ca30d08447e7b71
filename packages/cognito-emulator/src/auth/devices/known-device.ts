import { remembersDevices } from '../../domain/devices.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { deviceId } from '../../store/store.ts';
import type { Device } from '../../store/types/mfa.ts';
import type { User } from '../../store/types.ts';
import type { SignInProgress } from '../progress.ts';
import type { Target } from '../target.ts';

/**
 * The device that the client named, or null where it named none or the pool remembers none. Clients take the error for
 * an unknown one as a reason to forget their device key and to try again.
 */
export function knownDevice(
  { store }: EmulatorContext,
  { pool }: Target,
  user: User,
  { deviceKey }: SignInProgress,
): Device | null {
  if (deviceKey === null || !remembersDevices(pool)) return null;
  return store.tables.devices.get(deviceId(user.id, deviceKey)) ?? fail('deviceNotFound');
}

/** A device that only an earlier call named, and that is unknown, counts as none: so clients try again. */
export function withoutStranger(
  { store }: EmulatorContext,
  user: User,
  progress: SignInProgress,
): SignInProgress {
  const { deviceKey } = progress;
  const isStranger = deviceKey !== null && !store.tables.devices.get(deviceId(user.id, deviceKey));
  return isStranger ? { ...progress, deviceKey: null } : progress;
}
