import { changeAttributes } from '../../domain/attributes.ts';
import { offeredFactors } from '../../domain/second-factors.ts';
import { fail } from '../../errors.ts';
import { continueToDevice } from '../proceed.ts';
import type { AnswerHandler } from './answer.ts';
import { challengeOneTimeCode } from './one-time-code.ts';
import { resume } from './resume.ts';

/** In the data of a session: an authenticator app has been set up with it. */
export const setUpDone = { setUp: 'SOFTWARE_TOKEN_MFA' } as const;

/**
 * MFA_SETUP. An authenticator app has been set up with AssociateSoftwareToken and VerifySoftwareToken, whose session
 * says so; an address for codes comes with this call, as EMAIL, and is sent one.
 */
export const answerMfaSetUp: AnswerHandler = async (context, target, answer) => {
  const { user, session, progress } = await resume(context, target, 'MFA_SETUP', answer);
  if (session.data.setUp === setUpDone.setUp) {
    session.consume();
    return continueToDevice(context, target, user, progress);
  }
  const email = answer.responses.EMAIL;
  if (!email || !offeredFactors(target.pool).includes('EMAIL_OTP')) fail('secondFactorNotSetUp');
  // As the user could change it, were they signed in; it is kept once its code has come back.
  changeAttributes(target.pool, user, { email }, 'owner');
  session.consume();
  const contact = { attribute: 'email', value: email } as const;
  return challengeOneTimeCode(context, target, 'EMAIL_OTP', user, progress, contact, 'set-up');
};
