import type { ChallengeNameType, InitiateAuthResponse } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { answerNewPassword } from './challenges/answer-new-password.ts';
import { answerPasswordVerifier } from './challenges/password-verifier.ts';
import { type AuthParameters, requireParameter } from './parameters.ts';
import { checkSecretHash, namesOf } from './secret.ts';
import type { Target } from './target.ts';

type Answer = (
  context: EmulatorContext,
  target: Target,
  responses: AuthParameters,
  session: string | undefined,
) => Promise<InitiateAuthResponse>;

const answers: Readonly<Partial<Record<ChallengeNameType, Answer>>> = {
  NEW_PASSWORD_REQUIRED: answerNewPassword,
  PASSWORD_VERIFIER: answerPasswordVerifier,
};

/** The next step of a sign-in: checks what holds for every challenge, then the challenge's own answer. */
export async function respond(
  context: EmulatorContext,
  target: Target,
  challenge: ChallengeNameType,
  responses: AuthParameters = {},
  session?: string,
): Promise<InitiateAuthResponse> {
  const answer = answers[challenge];
  if (!answer) fail('featureNotImplemented', { feature: `The challenge ${challenge}` });
  const name = requireParameter(responses, 'USERNAME');
  const user = context.store.findUser(target.pool.id, name) ?? null;
  checkSecretHash(target.client, responses.SECRET_HASH, namesOf(user, name));
  return answer(context, target, responses, session);
}
