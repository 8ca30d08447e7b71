import { fail } from '../../errors.ts';
import { usableFactors } from '../mfa/choices.ts';
import { requireParameter } from '../parameters.ts';
import type { AnswerHandler } from './answer.ts';
import { resume } from './resume.ts';
import { challengeFactor } from './second-factor.ts';

/** SELECT_MFA_TYPE: goes on with the challenge of the factor that was chosen. */
export const answerMfaType: AnswerHandler = async (context, target, answer) => {
  const given = requireParameter(answer.responses, 'ANSWER');
  const { user, session, progress } = await resume(context, target, 'SELECT_MFA_TYPE', answer);
  const usable = usableFactors(target.pool, user);
  const factor =
    usable.find((candidate) => candidate === given) ??
    fail('secondFactorUnknown', { factor: given });
  session.consume();
  return challengeFactor(context, target, user, progress, factor);
};
