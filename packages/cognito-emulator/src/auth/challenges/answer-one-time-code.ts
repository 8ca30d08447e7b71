import { timingSafeEqual } from 'node:crypto';
import { mfaOf } from '../../domain/second-factors.ts';
import { fail } from '../../errors.ts';
import type { User } from '../../store/types.ts';
import { guardSecondFactor } from '../lockout.ts';
import { withVerifiedContact } from '../mfa/verified-contact.ts';
import { requireParameter } from '../parameters.ts';
import { continueToDevice, finishFirstFactor } from '../proceed.ts';
import { withMet } from '../progress.ts';
import type { AnswerHandler } from './answer.ts';
import { type CodeChallenge, codeParameters } from './one-time-code.ts';
import { resume } from './resume.ts';

/**
 * Takes the code that was sent. A wrong one leaves the session good; as a second factor too many of them lock for a
 * while, as a first factor they do not.
 */
export const answerOneTimeCode =
  (challenge: CodeChallenge): AnswerHandler =>
  async (context, target, answer) => {
    const given = requireParameter(answer.responses, codeParameters[challenge].answer);
    const { user, session, progress } = await resume(context, target, challenge, answer);
    const { code = '', stage, attribute, value = '' } = session.data;
    const check = () => isEqual(code, given);
    if (stage !== 'first') guardSecondFactor(context, user, check, 'oneTimeCodeMismatch');
    else if (!check()) fail('oneTimeCodeMismatch');
    session.consume();
    const name = attribute === 'phone_number' ? attribute : 'email';
    const verified = withVerifiedContact(
      context,
      target.pool,
      user,
      name,
      value,
      stage === 'set-up',
    );
    const changed = context.store.tables.users.put(
      stage === 'set-up' ? withEmailFactor(verified) : verified,
    );
    return stage === 'first'
      ? finishFirstFactor(context, target, changed, progress)
      : continueToDevice(context, target, changed, withMet(progress, challenge), session);
  };

const withEmailFactor = (user: User): User => {
  const mfa = mfaOf(user);
  return { ...user, mfa: { ...mfa, enabled: ['EMAIL_OTP'], preferred: 'EMAIL_OTP' } };
};

const isEqual = (expected: string, given: string) => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
};
