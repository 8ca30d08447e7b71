import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import { isTemporaryPasswordExpired } from '../domain/password.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';
import { challengeDevice } from './challenges/device-srp.ts';
import { challengeNewPassword } from './challenges/new-password.ts';
import { challengeSecondFactor } from './challenges/second-factor.ts';
import { knownDevice } from './devices/known-device.ts';
import { isPasskeyBoth } from './mfa/choices.ts';
import type { SignInProgress } from './progress.ts';
import type { OpenSession } from './session.ts';
import { signIn } from './sign-in.ts';
import type { Target } from './target.ts';

/**
 * What follows a proven first factor, whichever it was: refusals that only its owner may learn of, then in this order a
 * new password, a second factor, the device, tokens. Each challenge's answer goes on at the stage after its own.
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
 * Whoever has just signed up has proven an address already, and a passkey may be both factors. A remembered device stands
 * for the second factor where the pool lets it; it is asked to prove itself after this.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 */
function needsSecondFactor(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): boolean {
  if (progress.firstFactor === 'SIGN_UP') return false;
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
  if (!knownDevice(context, target, user, progress)) return signIn(context, target, user, progress);
  answered?.lendTo('DEVICE_SRP_AUTH');
  return challengeDevice(context, target, user, progress);
}

function checkState({ clock }: EmulatorContext, pool: UserPool, user: User): void {
  if (!user.enabled) fail('userDisabled');
  if (isTemporaryPasswordExpired(pool, user, clock.now())) fail('temporaryPasswordExpired');
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  if (user.status === 'UNCONFIRMED') fail('userNotConfirmed');
}
