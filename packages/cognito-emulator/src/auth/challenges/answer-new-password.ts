import { requireStrongPassword } from '../../domain/password.ts';
import { requireUnusedPassword, withNextPassword } from '../../domain/password-history.ts';
import { fail } from '../../errors.ts';
import { requireParameter } from '../parameters.ts';
import { continueToSecondFactor } from '../proceed.ts';
import type { AnswerHandler } from './answer.ts';
import { withChallengeAttributes } from './challenge-attributes.ts';
import { resume } from './resume.ts';

/** A refused password or attribute leaves the session good for another try. */
export const answerNewPassword: AnswerHandler = async (context, target, answer) => {
  const password = requireParameter(answer.responses, 'NEW_PASSWORD');
  const { user, session, progress } = await resume(
    context,
    target,
    'NEW_PASSWORD_REQUIRED',
    answer,
  );
  // Confirmed in the meantime, though the password is the same.
  if (user.status !== 'FORCE_CHANGE_PASSWORD') fail('invalidSession');
  const completed = withChallengeAttributes(context, target, user, answer.responses);
  requireStrongPassword(target.pool, password);
  requireUnusedPassword(target.pool, user, password);
  session.consume();
  const confirmed = context.store.tables.users.put(
    withNextPassword(context, target.pool, { ...completed, status: 'CONFIRMED' }, password),
  );
  return continueToSecondFactor(context, target, confirmed, {
    ...progress,
    tokenSource: 'TokenGeneration_NewPasswordChallenge',
  });
};
