import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { AnswerHandler } from '../../challenges/answer.ts';
import { requireParameter } from '../../parameters.ts';
import type { SignInProgress } from '../../progress.ts';
import type { Target } from '../../target.ts';
import { type Candidate, resumeCandidate } from '../subject-session.ts';
import { advance, requestOf } from './advance.ts';
import { dropState, loadState } from './state.ts';

/** Right or wrong, VerifyAuthChallengeResponse says; what a wrong answer leads to, DefineAuthChallenge does. */
export const answerCustomChallenge: AnswerHandler = async (context, target, answer) => {
  const given = requireParameter(answer.responses, 'ANSWER');
  const resumed = await resumeCandidate(context, target, 'CUSTOM_CHALLENGE', answer);
  const { session, progress } = resumed;
  const { results, privateParameters, metadata } = loadState(context, session.data.state);
  const request = requestOf(target, resumed, progress);
  const challengeResult = await context.triggers.verifyAuthChallengeResponse(
    request,
    privateParameters,
    given,
  );
  session.consume();
  dropState(context, session.data.state);
  const result = {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult,
    ...(metadata !== null && { challengeMetadata: metadata }),
  };
  return advance(context, target, resumed, [...results, result], progress);
};

/** The password that a custom sign-in began with is proven. */
export function continueAfterPassword(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const results = ['SRP_A', 'PASSWORD_VERIFIER'].map((challengeName) => ({
    challengeName,
    challengeResult: true,
  }));
  return advance(context, target, candidate, results, progress);
}
