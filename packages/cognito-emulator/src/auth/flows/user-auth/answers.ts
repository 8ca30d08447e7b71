import { fail } from '../../../errors.ts';
import type { AnswerHandler } from '../../challenges/answer.ts';
import { challengePasswordVerifier } from '../../challenges/challenge-password-verifier.ts';
import { requireParameter } from '../../parameters.ts';
import { checkPassword } from '../check-password.ts';
import { resumeCandidate } from '../subject-session.ts';
import { availableChallenges, isFirstChallenge } from './available-challenges.ts';
import { challengeFirstFactor } from './first-factor.ts';

/** The choice, and with it the factor where that is a password. A wrong password leaves the session good. */
export const answerSelectChallenge: AnswerHandler = async (context, target, answer) => {
  const { responses } = answer;
  const choice = requireParameter(responses, 'ANSWER');
  const resumed = await resumeCandidate(context, target, 'SELECT_CHALLENGE', answer);
  const { subject, session, progress } = resumed;
  const available = availableChallenges(context, target.pool, subject);
  if (!isFirstChallenge(choice) || !available.includes(choice))
    return fail('firstChallengeUnknown', { challenge: choice });
  const consume = () => session.consume();
  if (choice === 'PASSWORD' && responses.PASSWORD !== undefined)
    return checkPassword(context, target, subject, responses.PASSWORD, progress, consume);
  consume();
  return challengeFirstFactor(context, target, resumed, choice, responses, progress);
};

/** A wrong password leaves the session good for another try. */
export const answerPassword: AnswerHandler = async (context, target, answer) => {
  const password = requireParameter(answer.responses, 'PASSWORD');
  const resumed = await resumeCandidate(context, target, 'PASSWORD', answer);
  const { subject, session, progress } = resumed;
  return checkPassword(context, target, subject, password, progress, () => session.consume());
};

/** Leads on to PASSWORD_VERIFIER. */
export const answerPasswordSrp: AnswerHandler = async (context, target, answer) => {
  const srpA = requireParameter(answer.responses, 'SRP_A');
  const resumed = await resumeCandidate(context, target, 'PASSWORD_SRP', answer);
  resumed.session.consume();
  return challengePasswordVerifier(context, target, resumed, srpA, resumed.progress);
};
