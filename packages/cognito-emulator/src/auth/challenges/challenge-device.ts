import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User } from '../../store/types.ts';
import type { SignInProgress } from '../progress.ts';
import type { Target } from '../target.ts';
import { suspend } from './resume.ts';

/** Asks a device that ConfirmDevice made known to prove that it is the one. */
export async function challengeDevice(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  return {
    ChallengeName: 'DEVICE_SRP_AUTH',
    Session: await suspend(context, target, 'DEVICE_SRP_AUTH', user, progress),
    ChallengeParameters: {},
  };
}
