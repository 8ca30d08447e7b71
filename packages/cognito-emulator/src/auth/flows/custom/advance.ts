import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { ChallengeResult } from '../../../triggers/events.ts';
import type { SignInRequest } from '../../../triggers/triggers.ts';
import { challengePasswordVerifier } from '../../challenges/challenge-password-verifier.ts';
import { finishFirstFactor } from '../../proceed.ts';
import type { SignInProgress } from '../../progress.ts';
import { validity } from '../../session.ts';
import type { Target } from '../../target.ts';
import { type Candidate, suspendCandidate } from '../subject-session.ts';
import { saveState } from './state.ts';

/** Session data that lead PASSWORD_VERIFIER's answer back to here. */
export const customFlow = { flow: 'CUSTOM_AUTH' } as const;

/** A custom sign-in as its functions are told of it. */
export const requestOf = (
  { pool, client }: Target,
  { subject, name }: Candidate,
  { clientMetadata }: Pick<SignInProgress, 'clientMetadata'>,
): SignInRequest => ({ pool, user: subject.user, name, clientId: client.id, clientMetadata });

/**
 * Asks DefineAuthChallenge what comes after `results`: tokens, a refusal, a challenge of CreateAuthChallenge's making, or
 * the password by SRP where the client began with an `SRP_A`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html
 */
export async function advance(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  results: readonly ChallengeResult[],
  progress: SignInProgress,
  srpA?: string,
): Promise<InitiateAuthResponse> {
  const request = requestOf(target, candidate, progress);
  const { challengeName, issueTokens, failAuthentication } =
    await context.triggers.defineAuthChallenge(request, results);
  if (failAuthentication) fail('incorrectCredentials');
  if (issueTokens) {
    const user = context.store.tables.users.get(candidate.subject.user?.id ?? '');
    return user ? finishFirstFactor(context, target, user, progress) : fail('incorrectCredentials');
  }
  if (challengeName === 'CUSTOM_CHALLENGE')
    return challenge(context, target, candidate, results, progress);
  if (challengeName === 'PASSWORD_VERIFIER' && srpA !== undefined)
    return challengePasswordVerifier(context, target, candidate, srpA, progress, customFlow);
  if (challengeName === null || challengeName === 'PASSWORD_VERIFIER') fail('triggerAnswerInvalid');
  return fail('featureNotImplemented', {
    feature: `${challengeName} as an answer of DefineAuthChallenge`,
  });
}

async function challenge(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  results: readonly ChallengeResult[],
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const name = 'CUSTOM_CHALLENGE';
  const request = requestOf(target, candidate, progress);
  const created = await context.triggers.createAuthChallenge(request, name, results);
  const { publicParameters, privateParameters, metadata } = created;
  const { subject } = candidate;
  const state = { results, privateParameters, metadata };
  const id = saveState(context, target, subject.id, state, validity(target.client));
  return {
    ChallengeName: name,
    Session: await suspendCandidate(context, target, name, candidate, progress, { state: id }),
    ChallengeParameters: { USERNAME: subject.username, ...publicParameters },
  };
}
