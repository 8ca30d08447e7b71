import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { SignInRequest } from '../../../triggers/triggers.ts';
import { challengePasswordVerifier } from '../../challenges/challenge-password-verifier.ts';
import type { SignInProgress } from '../../progress.ts';
import type { Target } from '../../target.ts';
import { type Candidate, suspendCandidate } from '../subject-session.ts';
import { challengeBuiltIn } from './built-in.ts';
import { finishCustom } from './finish-custom.ts';
import { type History, saveState } from './state.ts';

/** Session data that lead PASSWORD_VERIFIER's answer back to here. */
export const customFlow = { flow: 'CUSTOM_AUTH' } as const;

/** A custom sign-in as its functions are told of it. */
export const requestOf = (
  { pool, client }: Target,
  { subject, name }: Candidate,
  { clientMetadata }: Pick<SignInProgress, 'clientMetadata'>,
): SignInRequest => ({ pool, user: subject.user, name, clientId: client.id, clientMetadata });

/**
 * Asks DefineAuthChallenge what comes next: tokens, a refusal, a challenge of CreateAuthChallenge's making, the password
 * by SRP where the client began with an `SRP_A`, or a second factor or the device once the password is proven. There may
 * be as many rounds as the function likes, and wrong answers to custom challenges lock nobody out.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html
 */
export async function advance(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  history: History,
  progress: SignInProgress,
  srpA?: string,
): Promise<InitiateAuthResponse> {
  const request = requestOf(target, candidate, progress);
  const { challengeName, issueTokens, failAuthentication } =
    await context.triggers.defineAuthChallenge(request, history.results);
  if (failAuthentication) fail('incorrectCredentials');
  if (issueTokens) {
    const user = context.store.tables.users.get(candidate.subject.user?.id ?? '');
    return user
      ? finishCustom(context, target, user, history, progress)
      : fail('incorrectCredentials');
  }
  if (challengeName === 'CUSTOM_CHALLENGE')
    return challenge(context, target, candidate, history, progress);
  if (challengeName === 'PASSWORD_VERIFIER' && srpA !== undefined)
    return challengePasswordVerifier(context, target, candidate, srpA, progress, customFlow);
  return challengeBuiltIn(context, target, candidate, history, progress, challengeName);
}

async function challenge(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  history: History,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const name = 'CUSTOM_CHALLENGE';
  const request = requestOf(target, candidate, progress);
  const created = await context.triggers.createAuthChallenge(request, name, history.results);
  const { publicParameters, privateParameters, metadata } = created;
  const { subject } = candidate;
  const state = saveState(context, target, subject.id, { history, privateParameters, metadata });
  return {
    ChallengeName: name,
    Session: await suspendCandidate(context, target, name, candidate, progress, { state }),
    ChallengeParameters: { USERNAME: subject.username, ...publicParameters },
  };
}
