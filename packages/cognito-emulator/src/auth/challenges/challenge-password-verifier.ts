import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { startHandshake } from '../../srp/handshake.ts';
import { keyringOf } from '../../tokens/keys.ts';
import type { Candidate } from '../flows/subject-session.ts';
import { type SignInProgress, sealProgress } from '../progress.ts';
import { sealSession } from '../session.ts';
import type { Target } from '../target.ts';

/**
 * The server's half of SRP. There is no Session: the sealed SECRET_BLOCK carries the exchange. `data` goes into it, for
 * flows that go on elsewhere after it.
 *
 * @throws InvalidParameterException for an `SRP_A` that is no public value
 */
export async function challengePasswordVerifier(
  context: EmulatorContext,
  target: Target,
  { subject: { id, username, password }, name }: Candidate,
  srpA: string,
  progress: SignInProgress,
  data: Readonly<Record<string, string>> = {},
): Promise<InitiateAuthResponse> {
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const handshake = startHandshake(srpA, password.verifier, context.random) ?? fail('invalidSrpA');
  const state = {
    subjectId: id,
    salt: password.salt,
    data: { ...data, ...handshake, name, ...sealProgress(progress) },
  };
  const block = sealSession(context, sealingKey, target, 'PASSWORD_VERIFIER', state);
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: password.salt,
      SECRET_BLOCK: block.toString('base64'),
      SRP_B: handshake.B,
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  };
}
