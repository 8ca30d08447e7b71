import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { type Contact, describeDelivery } from '../../domain/delivery.ts';
import { sendSignInCode } from '../../domain/sign-in-code.ts';
import type { EmulatorContext } from '../../operation.ts';
import { randomString } from '../../random.ts';
import type { User } from '../../store/types.ts';
import type { SignInProgress } from '../progress.ts';
import type { Target } from '../target.ts';
import { suspend } from './resume.ts';

export type CodeChallenge = 'SMS_MFA' | 'EMAIL_OTP' | 'SMS_OTP';

/** Which step of a sign-in the code is for. EMAIL_OTP is the name of both. `set-up`: a factor that is not enabled yet. */
export type CodeStage = 'first' | 'second' | 'set-up';

/** Where the answer has the code, and how many digits it has. */
export const codeParameters = {
  SMS_MFA: { answer: 'SMS_MFA_CODE', length: 6 },
  SMS_OTP: { answer: 'SMS_OTP_CODE', length: 6 },
  EMAIL_OTP: { answer: 'EMAIL_OTP_CODE', length: 8 },
} as const;

/** Sends a code, which is good for as long as the session that seals it. */
export async function challengeOneTimeCode(
  context: EmulatorContext,
  target: Target,
  challenge: CodeChallenge,
  user: User,
  progress: SignInProgress,
  contact: Contact,
  stage: CodeStage,
): Promise<InitiateAuthResponse> {
  const code = randomString(context.random, '0123456789', codeParameters[challenge].length);
  const call = { clientId: target.client.id, clientMetadata: progress.clientMetadata };
  await sendSignInCode(context, target.pool, user, contact, code, call);
  const { DeliveryMedium = '', Destination = '' } = describeDelivery(contact);
  const data = { code, stage, attribute: contact.attribute, value: contact.value };
  return {
    ChallengeName: challenge,
    Session: await suspend(context, target, challenge, user, progress, data),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
      CODE_DELIVERY_DESTINATION: Destination,
      USER_ID_FOR_SRP: user.username,
    },
  };
}
