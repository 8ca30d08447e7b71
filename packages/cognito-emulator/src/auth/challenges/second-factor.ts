import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { mfaOf, offeredFactors } from '../../domain/second-factors.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { SecondFactor } from '../../store/types/mfa.ts';
import type { User } from '../../store/types.ts';
import { chosenFactor, isRequired, usableFactors } from '../mfa/choices.ts';
import type { SignInProgress } from '../progress.ts';
import type { Target } from '../target.ts';
import { challengeOneTimeCode } from './one-time-code.ts';
import { suspend } from './resume.ts';

/** The challenge for a second factor, or null where this user needs none. */
export async function challengeSecondFactor(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): Promise<InitiateAuthResponse | null> {
  const { pool } = target;
  const usable = usableFactors(pool, user);
  if (usable.length === 0)
    return isRequired(pool) ? challengeSetUp(context, target, user, progress) : null;
  const chosen = chosenFactor(user, usable);
  if (chosen) return challengeFactor(context, target, user, progress, chosen);
  return {
    ChallengeName: 'SELECT_MFA_TYPE',
    Session: await suspend(context, target, 'SELECT_MFA_TYPE', user, progress),
    ChallengeParameters: {
      MFAS_CAN_CHOOSE: JSON.stringify(usable),
      USER_ID_FOR_SRP: user.username,
    },
  };
}

/** The challenge of one factor, which the user must have. Codes are sent on the way. */
export async function challengeFactor(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
  factor: SecondFactor,
): Promise<InitiateAuthResponse> {
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    return {
      ChallengeName: factor,
      Session: await suspend(context, target, factor, user, progress),
      ChallengeParameters: {
        USER_ID_FOR_SRP: user.username,
        FRIENDLY_DEVICE_NAME: mfaOf(user).softwareToken?.friendlyName ?? '',
      },
    };
  }
  const attribute = factor === 'SMS_MFA' ? 'phone_number' : 'email';
  const value = user.attributes[attribute] ?? fail('secondFactorUnknown', { factor });
  const contact = { attribute, value } as const;
  return challengeOneTimeCode(context, target, factor, user, progress, contact, 'second');
}

/** The pool requires a second factor and this user has none: what they could set up. */
async function challengeSetUp(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  return {
    ChallengeName: 'MFA_SETUP',
    Session: await suspend(context, target, 'MFA_SETUP', user, progress),
    ChallengeParameters: {
      MFAS_CAN_SETUP: JSON.stringify(offeredFactors(target.pool)),
      USER_ID_FOR_SRP: user.username,
    },
  };
}
