import { fail } from '../../errors.ts';
import { poolName } from '../../srp/verifier.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { knownDevice, withoutStranger } from '../devices/known-device.ts';
import { customFlow } from '../flows/custom/advance.ts';
import { continueAfterPassword } from '../flows/custom/answer-custom.ts';
import { guardPassword } from '../lockout.ts';
import { requireParameter } from '../parameters.ts';
import { finishFirstFactor } from '../proceed.ts';
import { openProgress } from '../progress.ts';
import { openSession } from '../session.ts';
import { isProven, readClaim, requireFresh } from '../srp-claim.ts';
import { findSubject, isNamed } from '../subject.ts';
import type { AnswerHandler } from './answer.ts';

/**
 * The client proves that it knows the password. One try for each exchange, right or wrong; but a device that is unknown
 * leaves the exchange good, since clients then answer it again without the device.
 */
export const answerPasswordVerifier: AnswerHandler = async (
  context,
  target,
  { responses, clientMetadata },
) => {
  const { pool } = target;
  const claim = readClaim(responses);
  const { sealingKey } = await keyringOf(context, pool.id);
  const sealed = Buffer.from(claim.secretBlock, 'base64');
  const session = openSession(context, sealingKey, target, 'PASSWORD_VERIFIER', sealed);
  const { name = '' } = session.data;
  const subject = await findSubject(context, target, name);
  const isSame = subject.id === session.subjectId && subject.password.salt === session.salt;
  if (
    !isSame ||
    !isNamed(context, target, subject, requireParameter(responses, 'USERNAME'), name)
  ) {
    fail('invalidSession');
  }
  requireFresh(context, claim);
  guardPassword(context, pool.id, subject.id, () => {
    const of = { poolName: poolName(pool.id), userIdForSrp: subject.username };
    const isRight = isProven(session.data, subject.password.verifier, claim, of);
    if (!isRight) session.consume();
    return isRight;
  });
  const { user } = subject;
  if (!user) fail('incorrectCredentials');
  const given = openProgress(session.data, responses, clientMetadata);
  const progress = responses.DEVICE_KEY ? given : withoutStranger(context, user, given);
  knownDevice(context, target, user, progress);
  session.consume();
  if (session.data.flow === customFlow.flow)
    return continueAfterPassword(context, target, user, name, progress);
  return finishFirstFactor(context, target, user, progress);
};
