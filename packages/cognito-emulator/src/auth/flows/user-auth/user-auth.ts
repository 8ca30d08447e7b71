import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { type AuthParameters, requireParameter } from '../../parameters.ts';
import { deviceKeyOf, type SignInProgress } from '../../progress.ts';
import { checkSecretHash, namesOf } from '../../secret.ts';
import type { Target } from '../../target.ts';
import { admit } from '../admit.ts';
import type { FlowCall } from '../flow.ts';
import { type Candidate, suspendCandidate } from '../subject-session.ts';
import { availableChallenges, isFirstChallenge } from './available-challenges.ts';
import { challengeFirstFactor } from './first-factor.ts';
import { signInAfterSignUp } from './sign-up-session.ts';

/**
 * USER_AUTH: the client says what it prefers, or is told what there is. With the Session of a ConfirmSignUp nothing is
 * asked at all: the code has proven the address.
 */
export async function startUserAuth(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  { clientMetadata: validationData, session }: FlowCall,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  const name = requireParameter(parameters, 'USERNAME');
  const known = context.store.findUser(pool.id, name) ?? null;
  checkSecretHash(client, parameters.SECRET_HASH, namesOf(known, name));
  const preferred = parameters.PREFERRED_CHALLENGE;
  if (preferred !== undefined && !isFirstChallenge(preferred))
    fail('firstChallengeUnknown', { challenge: preferred });
  const { PASSWORD } = parameters;
  const migrates = preferred === 'PASSWORD' && PASSWORD !== undefined;
  const opening = { name, validationData, ...(migrates && { password: PASSWORD }) };
  const subject = await admit(context, target, opening);
  const progress: SignInProgress = { firstFactor: 'PASSWORD', deviceKey: deviceKeyOf(parameters) };
  if (session !== undefined) return signInAfterSignUp(context, target, parameters, session);
  const candidate = { subject, name };
  const available = availableChallenges(context, pool, subject);
  if (available.length === 0)
    fail(subject.user?.status === 'UNCONFIRMED' ? 'userNotConfirmed' : 'incorrectCredentials');
  const response =
    preferred && available.includes(preferred)
      ? await challengeFirstFactor(context, target, candidate, preferred, parameters, progress)
      : await selectChallenge(context, target, candidate, progress);
  return response.AuthenticationResult ? response : { ...response, AvailableChallenges: available };
}

async function selectChallenge(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const name = 'SELECT_CHALLENGE';
  return {
    ChallengeName: name,
    Session: await suspendCandidate(context, target, name, candidate, progress),
    ChallengeParameters: {},
  };
}
