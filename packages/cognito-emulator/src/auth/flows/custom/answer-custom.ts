import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { User } from '../../../store/types.ts';
import type { AnswerHandler } from '../../challenges/answer.ts';
import { requireParameter } from '../../parameters.ts';
import { finishFirstFactor } from '../../proceed.ts';
import type { SignInProgress } from '../../progress.ts';
import type { Target } from '../../target.ts';
import { resumeCandidate } from '../subject-session.ts';
import { advance, requestOf } from './advance.ts';
import { dropState, loadState, passed, saveHistory } from './state.ts';

/** Right or wrong, VerifyAuthChallengeResponse says; what a wrong answer leads to, DefineAuthChallenge does. */
export const answerCustomChallenge: AnswerHandler = async (context, target, answer) => {
  const given = requireParameter(answer.responses, 'ANSWER');
  const resumed = await resumeCandidate(context, target, 'CUSTOM_CHALLENGE', answer);
  const { session } = resumed;
  const { history, privateParameters, metadata } = loadState(context, session.data.state);
  const request = requestOf(target, resumed);
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
  const results = [...history.results, result];
  return advance(context, target, { ...resumed, history: { ...history, results } });
};

/**
 * The password that a custom sign-in began with is proven. A second factor and the device are Cognito's to ask for before
 * the function's next turn, which is told of them.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html
 */
export function continueAfterPassword(
  context: EmulatorContext,
  target: Target,
  user: User,
  name: string,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const history = { results: ['SRP_A', 'PASSWORD_VERIFIER'].map(passed), device: null };
  const state = saveHistory(context, target, user.id, { history, name });
  const custom = { state, met: [], isSingle: false };
  return finishFirstFactor(context, target, user, { ...progress, custom });
}
