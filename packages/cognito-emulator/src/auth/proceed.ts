import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User } from '../store/types.ts';
import { arrive } from './arrive.ts';
import { challengeDevice } from './challenges/challenge-device.ts';
import { challengeNewPassword } from './challenges/new-password.ts';
import { challengeSecondFactor } from './challenges/second-factor.ts';
import { checkState } from './check-state.ts';
import { knownDevice } from './devices/known-device.ts';
import { isPasskeyBoth } from './mfa/choices.ts';
import { type SignInProgress, sealProgress } from './progress.ts';
import type { OpenSession } from './session.ts';
import type { Target } from './target.ts';

/**
 * What follows a proven first factor, whichever it was: refusals that only its owner may learn of, then in this order a
 * new password, a second factor, the device, tokens or the function of a custom sign-in. Each challenge's answer goes on
 * at the stage after its own.
 */
export async function finishFirstFactor(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  checkState(context, target.pool, user);
  knownDevice(context, target, user, progress);
  if (user.status === 'FORCE_CHANGE_PASSWORD')
    return challengeNewPassword(context, target, user, progress);
  return continueToSecondFactor(context, target, user, progress);
}

/** The first factor is good, and the user needs no new password. */
export async function continueToSecondFactor(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const challenge = needsSecondFactor(context, target, user, progress)
    ? await challengeSecondFactor(context, target, user, progress)
    : null;
  return challenge ?? continueToDevice(context, target, user, progress);
}

/**
 * Whoever has just signed up has proven an address already, and a passkey may be both factors. Custom challenges without
 * a password have none after them. A remembered device stands for the second factor where the pool lets it; it is asked
 * to prove itself after this.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 */
function needsSecondFactor(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): boolean {
  if (['SIGN_UP', 'CUSTOM'].includes(progress.firstFactor)) return false;
  if (progress.firstFactor === 'WEB_AUTHN' && isPasskeyBoth(target.pool, user)) return false;
  const device = knownDevice(context, target, user, progress);
  const replaces = target.pool.settings.DeviceConfiguration?.ChallengeRequiredOnNewDevice;
  return !(replaces && device?.remembered);
}

/**
 * Whatever second factor is asked for has been given, in `answered`. That session may answer DEVICE_SRP_AUTH once more,
 * because amazon-cognito-identity-js sends it and not the one that it was just given.
 */
export async function continueToDevice(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
  answered?: OpenSession,
): Promise<InitiateAuthResponse> {
  if (progress.custom?.isSingle || !knownDevice(context, target, user, progress))
    return arrive(context, target, user, progress);
  answered?.lendTo('DEVICE_SRP_AUTH', sealProgress(progress));
  return challengeDevice(context, target, user, progress);
}
