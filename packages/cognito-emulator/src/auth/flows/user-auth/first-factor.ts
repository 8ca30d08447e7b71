import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { challengePasswordVerifier } from '../../challenges/challenge-password-verifier.ts';
import type { AuthParameters } from '../../parameters.ts';
import type { SignInProgress } from '../../progress.ts';
import type { Target } from '../../target.ts';
import { checkPassword } from '../check-password.ts';
import { type Candidate, suspendCandidate } from '../subject-session.ts';
import type { FirstChallenge } from './available-challenges.ts';
import { challengeFirstCode } from './first-code.ts';
import { challengePasskey } from './passkey.ts';

/** Asks for the factor that was chosen, or checks it at once where `parameters` bring it along. */
export async function challengeFirstFactor(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  challenge: FirstChallenge,
  parameters: AuthParameters,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  switch (challenge) {
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return challengeFirstCode(context, target, candidate, challenge, progress);
    case 'WEB_AUTHN':
      return challengePasskey(context, target, candidate, progress);
    case 'PASSWORD':
      if (parameters.PASSWORD === undefined) break;
      return checkPassword(context, target, candidate.subject, parameters.PASSWORD, progress);
    case 'PASSWORD_SRP':
      if (parameters.SRP_A === undefined) break;
      return challengePasswordVerifier(context, target, candidate, parameters.SRP_A, progress);
  }
  return {
    ChallengeName: challenge,
    Session: await suspendCandidate(context, target, challenge, candidate, progress),
    ChallengeParameters: {},
  };
}
