import { seconds } from '../../clock.ts';
import { fail } from '../../errors.ts';
import { verifyClaim } from '../../srp/handshake.ts';
import { parseTimestamp } from '../../srp/timestamp.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { customFlow } from '../flows/custom/advance.ts';
import { continueAfterPassword } from '../flows/custom/answer-custom.ts';
import { guardPassword } from '../lockout.ts';
import { requireParameter } from '../parameters.ts';
import { finishFirstFactor } from '../proceed.ts';
import { openProgress } from '../progress.ts';
import { openSession } from '../session.ts';
import { findSubject, isNamed } from '../subject.ts';
import type { AnswerHandler } from './answer.ts';

/** How far a client's clock may be off. */
const tolerance = seconds(60);

/** The client proves that it knows the password. One try for each exchange, right or wrong. */
export const answerPasswordVerifier: AnswerHandler = async (
  context,
  target,
  { responses, clientMetadata },
) => {
  const { pool } = target;
  const secretBlock = requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = requireParameter(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = requireParameter(responses, 'TIMESTAMP');
  const claimedAt = parseTimestamp(timestamp) ?? fail('srpTimestampFormat');
  const { sealingKey } = await keyringOf(context, pool.id);
  const sealed = Buffer.from(secretBlock, 'base64');
  const session = openSession(context, sealingKey, target, 'PASSWORD_VERIFIER', sealed);
  const { A = '', b = '', B = '', name = '' } = session.data;
  const subject = await findSubject(context, target, name);
  const isSame = subject.id === session.subjectId && subject.password.salt === session.salt;
  if (
    !isSame ||
    !isNamed(context, target, subject, requireParameter(responses, 'USERNAME'), name)
  ) {
    fail('invalidSession');
  }
  if (Math.abs(context.clock.now() - claimedAt) > tolerance) fail('srpStale');
  session.consume();
  guardPassword(context, pool.id, subject.id, () => {
    const claim = {
      poolId: pool.id,
      userIdForSrp: subject.username,
      secretBlock,
      timestamp,
      signature,
    };
    return verifyClaim({ A, b, B }, subject.password.verifier, claim);
  });
  if (!subject.user) fail('incorrectCredentials');
  const progress = openProgress(session.data, responses, clientMetadata);
  if (session.data.flow === customFlow.flow)
    return continueAfterPassword(context, target, { subject, name }, progress);
  return finishFirstFactor(context, target, subject.user, progress);
};
