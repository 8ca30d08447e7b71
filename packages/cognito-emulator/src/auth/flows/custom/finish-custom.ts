import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { User } from '../../../store/types.ts';
import { challengeDevice } from '../../challenges/challenge-device.ts';
import { challengeNewPassword } from '../../challenges/new-password.ts';
import { checkState } from '../../check-state.ts';
import { knownDevice } from '../../devices/known-device.ts';
import { signIn } from '../../sign-in.ts';
import type { Target } from '../../target.ts';
import type { CustomSignIn } from './state.ts';

/**
 * The function is content. What follows a password was asked for after it; where there was none, no second factor is
 * asked for, but a new password and the device are.
 */
export async function finishCustom(
  context: EmulatorContext,
  target: Target,
  user: User,
  { history, progress }: CustomSignIn,
): Promise<InitiateAuthResponse> {
  checkState(context, target.pool, user);
  const device = knownDevice(context, target, user, progress);
  const done = { ...progress, firstFactor: 'CUSTOM' } as const;
  if (user.status === 'FORCE_CHANGE_PASSWORD')
    return challengeNewPassword(context, target, user, done);
  if (device && device.key !== history.device) return challengeDevice(context, target, user, done);
  return signIn(context, target, user, progress, device);
}
