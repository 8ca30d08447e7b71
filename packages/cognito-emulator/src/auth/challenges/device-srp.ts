import { fail } from '../../errors.ts';
import { startHandshake } from '../../srp/handshake.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { arrive } from '../arrive.ts';
import { knownDevice } from '../devices/known-device.ts';
import { guardSecondFactor } from '../lockout.ts';
import { requireParameter } from '../parameters.ts';
import { openProgress, sealProgress, withMet } from '../progress.ts';
import { openSession, sealSession } from '../session.ts';
import { isProven, readClaim, requireFresh } from '../srp-claim.ts';
import { isNamed } from '../subject.ts';
import type { AnswerHandler } from './answer.ts';
import { resume } from './resume.ts';

/** DEVICE_SRP_AUTH: the same exchange as with a password, under the device's keys in place of the pool and the user. */
export const answerDeviceSrp: AnswerHandler = async (context, target, answer) => {
  const srpA = requireParameter(answer.responses, 'SRP_A');
  requireParameter(answer.responses, 'DEVICE_KEY');
  const { user, session, progress } = await resume(context, target, 'DEVICE_SRP_AUTH', answer);
  const device = knownDevice(context, target, user, progress) ?? fail('deviceNotFound');
  const handshake = startHandshake(srpA, device.verifier, context.random) ?? fail('invalidSrpA');
  session.consume();
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const state = {
    subjectId: user.id,
    salt: session.salt,
    data: { ...handshake, ...sealProgress(withMet(progress, 'DEVICE_SRP_AUTH')) },
  };
  const block = sealSession(context, sealingKey, target, 'DEVICE_PASSWORD_VERIFIER', state);
  return {
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: device.salt,
      SECRET_BLOCK: block.toString('base64'),
      SRP_B: handshake.B,
      USERNAME: user.username,
      DEVICE_KEY: device.key,
    },
  };
};

/** DEVICE_PASSWORD_VERIFIER: the device proves its password, and the sign-in is complete. One try for each exchange. */
export const answerDeviceVerifier: AnswerHandler = async (context, target, answer) => {
  const { responses, clientMetadata } = answer;
  const claim = readClaim(responses);
  const key = requireParameter(responses, 'DEVICE_KEY');
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const sealed = Buffer.from(claim.secretBlock, 'base64');
  const session = openSession(context, sealingKey, target, 'DEVICE_PASSWORD_VERIFIER', sealed);
  const user = context.store.tables.users.get(session.subjectId);
  const name = requireParameter(responses, 'USERNAME');
  if (!user || !isNamed(context, target, user, name, user.username)) fail('invalidSession');
  if (!user.enabled) fail('userDisabled');
  if ((user.password?.salt ?? '') !== session.salt) fail('invalidSession');
  if (key !== session.data.deviceKey) fail('invalidSession');
  const progress = openProgress(session.data, {}, clientMetadata);
  const device = knownDevice(context, target, user, progress) ?? fail('deviceNotFound');
  requireFresh(context, claim);
  session.consume();
  const of = { poolName: device.groupKey, userIdForSrp: device.key };
  const check = () => isProven(session.data, device.verifier, claim, of);
  guardSecondFactor(context, user, check, 'incorrectCredentials');
  const seen = { ...device, authenticatedAt: context.clock.now() };
  const proven = context.store.tables.devices.put(seen);
  return arrive(context, target, user, withMet(progress, 'DEVICE_PASSWORD_VERIFIER'), proven);
};
