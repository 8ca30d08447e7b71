import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { SignInRequest } from '../../../triggers/triggers.ts';
import { challengePasswordVerifier } from '../../challenges/challenge-password-verifier.ts';
import type { Target } from '../../target.ts';
import { suspendCandidate } from '../subject-session.ts';
import { challengeBuiltIn } from './built-in.ts';
import { finishCustom } from './finish-custom.ts';
import { type CustomSignIn, saveState } from './state.ts';

/** Session data that lead PASSWORD_VERIFIER's answer back to here. */
export const customFlow = { flow: 'CUSTOM_AUTH' } as const;

/** A custom sign-in as its functions are told of it. */
export const requestOf = (
  { pool, client }: Target,
  { subject, name, progress: { clientMetadata } }: Omit<CustomSignIn, 'history'>,
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
  signIn: CustomSignIn,
  srpA?: string,
): Promise<InitiateAuthResponse> {
  const request = requestOf(target, signIn);
  const { challengeName, issueTokens, failAuthentication } =
    await context.triggers.defineAuthChallenge(request, signIn.history.results);
  if (failAuthentication) fail('incorrectCredentials');
  if (issueTokens) {
    const user = context.store.tables.users.get(signIn.subject.user?.id ?? '');
    return user ? finishCustom(context, target, user, signIn) : fail('incorrectCredentials');
  }
  if (challengeName === 'CUSTOM_CHALLENGE') return challenge(context, target, signIn);
  if (challengeName === 'PASSWORD_VERIFIER' && srpA !== undefined)
    return challengePasswordVerifier(context, target, signIn, srpA, signIn.progress, customFlow);
  return challengeBuiltIn(context, target, signIn, challengeName);
}

async function challenge(
  context: EmulatorContext,
  target: Target,
  signIn: CustomSignIn,
): Promise<InitiateAuthResponse> {
  const name = 'CUSTOM_CHALLENGE';
  const { subject, history, progress } = signIn;
  const request = requestOf(target, signIn);
  const created = await context.triggers.createAuthChallenge(request, name, history.results);
  const { publicParameters, privateParameters, metadata } = created;
  const state = saveState(context, target, subject.id, { history, privateParameters, metadata });
  return {
    ChallengeName: name,
    Session: await suspendCandidate(context, target, name, signIn, progress, { state }),
    ChallengeParameters: { USERNAME: subject.username, ...publicParameters },
  };
}
