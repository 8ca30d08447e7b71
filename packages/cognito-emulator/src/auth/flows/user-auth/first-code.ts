import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { simulatedContact } from '../../../domain/addressee.ts';
import { describeDelivery } from '../../../domain/delivery.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { keyringOf } from '../../../tokens/keys.ts';
import type { AnswerHandler } from '../../challenges/answer.ts';
import { answerOneTimeCode } from '../../challenges/answer-one-time-code.ts';
import { challengeOneTimeCode, codeParameters } from '../../challenges/one-time-code.ts';
import { unwrap } from '../../challenges/resume.ts';
import { requireParameter } from '../../parameters.ts';
import type { SignInProgress } from '../../progress.ts';
import { openSession } from '../../session.ts';
import type { Target } from '../../target.ts';
import { type Candidate, suspendCandidate } from '../subject-session.ts';
import { codeContact } from './available-challenges.ts';

type CodeChallenge = 'EMAIL_OTP' | 'SMS_OTP';

/** Marks the session of a code that nobody was sent. */
const simulated = 'simulated';

/** Sends a code to sign in with. Somebody who does not exist is told of one as well. */
export async function challengeFirstCode(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  challenge: CodeChallenge,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const { user } = candidate.subject;
  const begun = { ...progress, firstFactor: challenge };
  if (user) {
    const contact = codeContact(user, challenge) ?? fail('incorrectCredentials');
    return challengeOneTimeCode(context, target, challenge, user, begun, contact, 'first');
  }
  const { subject, name } = candidate;
  const nowhere = simulatedContact(name, { id: subject.id, poolId: target.pool.id });
  const { DeliveryMedium = '', Destination = '' } = describeDelivery(nowhere);
  const data = { stage: simulated };
  return {
    ChallengeName: challenge,
    Session: await suspendCandidate(context, target, challenge, candidate, begun, data),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
      CODE_DELIVERY_DESTINATION: Destination,
      USER_ID_FOR_SRP: subject.username,
    },
  };
}

/** As `answerOneTimeCode`; no code is right where none was sent. */
export const answerFirstCode = (challenge: CodeChallenge): AnswerHandler => {
  const answerSent = answerOneTimeCode(challenge);
  return async (context, target, answer) => {
    requireParameter(answer.responses, codeParameters[challenge].answer);
    const { sealingKey } = await keyringOf(context, target.pool.id);
    const { clientId, bytes } = unwrap(answer.session);
    if (clientId !== target.client.id) fail('invalidSession');
    const { data } = openSession(context, sealingKey, target, challenge, bytes);
    if (data.stage === simulated) fail('oneTimeCodeMismatch');
    return answerSent(context, target, answer);
  };
};
