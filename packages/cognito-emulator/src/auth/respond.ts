import type { ChallengeNameType, InitiateAuthResponse } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { AnswerHandler, ChallengeAnswer } from './challenges/answer.ts';
import { answerNewPassword } from './challenges/answer-new-password.ts';
import { answerOneTimeCode } from './challenges/answer-one-time-code.ts';
import { answerSoftwareToken } from './challenges/answer-software-token.ts';
import { answerDeviceSrp, answerDeviceVerifier } from './challenges/device-srp.ts';
import { answerMfaSetUp } from './challenges/mfa-setup.ts';
import { answerPasswordVerifier } from './challenges/password-verifier.ts';
import { answerMfaType } from './challenges/select-mfa-type.ts';
import { answerCustomChallenge } from './flows/custom/answer-custom.ts';
import {
  answerPassword,
  answerPasswordSrp,
  answerSelectChallenge,
} from './flows/user-auth/answers.ts';
import { answerFirstCode } from './flows/user-auth/first-code.ts';
import { answerPasskey } from './flows/user-auth/passkey.ts';
import { requireParameter } from './parameters.ts';
import { checkSecretHash, namesOf } from './secret.ts';
import type { Target } from './target.ts';

const answers: Readonly<Partial<Record<ChallengeNameType, AnswerHandler>>> = {
  CUSTOM_CHALLENGE: answerCustomChallenge,
  DEVICE_PASSWORD_VERIFIER: answerDeviceVerifier,
  DEVICE_SRP_AUTH: answerDeviceSrp,
  EMAIL_OTP: answerFirstCode('EMAIL_OTP'),
  MFA_SETUP: answerMfaSetUp,
  NEW_PASSWORD_REQUIRED: answerNewPassword,
  PASSWORD: answerPassword,
  PASSWORD_SRP: answerPasswordSrp,
  PASSWORD_VERIFIER: answerPasswordVerifier,
  SELECT_CHALLENGE: answerSelectChallenge,
  SELECT_MFA_TYPE: answerMfaType,
  SMS_MFA: answerOneTimeCode('SMS_MFA'),
  SMS_OTP: answerFirstCode('SMS_OTP'),
  SOFTWARE_TOKEN_MFA: answerSoftwareToken,
  WEB_AUTHN: answerPasskey,
};

/** The next step of a sign-in: checks what holds for every challenge, then the challenge's own answer. */
export async function respond(
  context: EmulatorContext,
  target: Target,
  challenge: ChallengeNameType,
  answer: ChallengeAnswer,
): Promise<InitiateAuthResponse> {
  const handle = answers[challenge];
  if (!handle) fail('featureNotImplemented', { feature: `The challenge ${challenge}` });
  const { responses } = answer;
  const name = requireParameter(responses, 'USERNAME');
  const user = context.store.findUser(target.pool.id, name) ?? null;
  checkSecretHash(target.client, responses.SECRET_HASH, namesOf(user, name));
  return handle(context, target, answer);
}
