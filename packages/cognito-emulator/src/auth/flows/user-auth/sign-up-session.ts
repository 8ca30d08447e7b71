import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { User } from '../../../store/types.ts';
import type { AuthParameters } from '../../parameters.ts';
import { finishFirstFactor } from '../../proceed.ts';
import { deviceKeyOf, type SignInProgress } from '../../progress.ts';
import { findSubject } from '../../subject.ts';
import type { Target } from '../../target.ts';
import { resumeCandidate, suspendCandidate } from '../subject-session.ts';

const codeProven: SignInProgress = { firstFactor: 'SIGN_UP', deviceKey: null };

/**
 * A Session for the ConfirmSignUp of somebody who has signed up, where the client has the flow that it can lead to.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export async function sessionOfSignUp(
  context: EmulatorContext,
  target: Target,
  user: User,
): Promise<{ Session?: string }> {
  return issue(context, target, 'SIGN_UP', user);
}

/**
 * Refuses a ConfirmSignUp whose Session is not of the SignUp that it confirms. Clients need not send one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 */
export async function checkSignUpSession(
  context: EmulatorContext,
  target: Target,
  username: string,
  session: string | undefined,
): Promise<void> {
  if (session === undefined) return;
  const answer = { responses: { USERNAME: username }, session, clientMetadata: undefined };
  await resumeCandidate(context, target, 'SIGN_UP', answer);
}

/** A Session to sign in with, for whoever has just confirmed, where the client can. */
export async function sessionOfConfirmation(
  context: EmulatorContext,
  target: Target,
  user: User,
): Promise<{ Session?: string }> {
  return issue(context, target, 'CONFIRM_SIGN_UP', user);
}

/** USER_AUTH with the Session of a ConfirmSignUp. */
export async function signInAfterSignUp(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  session: string,
): Promise<InitiateAuthResponse> {
  const answer = { responses: parameters, session, clientMetadata: undefined };
  const resumed = await resumeCandidate(context, target, 'CONFIRM_SIGN_UP', answer);
  const user = resumed.subject.user ?? fail('invalidSession');
  resumed.session.consume();
  return finishFirstFactor(context, target, user, {
    ...codeProven,
    deviceKey: deviceKeyOf(parameters),
  });
}

async function issue(
  context: EmulatorContext,
  target: Target,
  challenge: 'SIGN_UP' | 'CONFIRM_SIGN_UP',
  user: User,
): Promise<{ Session?: string }> {
  if (!target.client.settings.ExplicitAuthFlows.includes('ALLOW_USER_AUTH')) return {};
  const subject = await findSubject(context, target, user.username);
  const candidate = { subject, name: user.username };
  return {
    Session: await suspendCandidate(context, target, challenge, candidate, codeProven),
  };
}
