import { redeemSoftwareTokenCode } from '../mfa/software-token.ts';
import { requireParameter } from '../parameters.ts';
import { continueToDevice } from '../proceed.ts';
import { withMet } from '../progress.ts';
import type { AnswerHandler } from './answer.ts';
import { resume } from './resume.ts';

/** SOFTWARE_TOKEN_MFA. A wrong code leaves the session good for another try. */
export const answerSoftwareToken: AnswerHandler = async (context, target, answer) => {
  const code = requireParameter(answer.responses, 'SOFTWARE_TOKEN_MFA_CODE');
  const { user, session, progress } = await resume(context, target, 'SOFTWARE_TOKEN_MFA', answer);
  const changed = redeemSoftwareTokenCode(context, user, code);
  session.consume();
  const met = withMet(progress, 'SOFTWARE_TOKEN_MFA');
  return continueToDevice(context, target, changed, met, session);
};
