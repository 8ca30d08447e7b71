import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { startHandshake } from '../../srp/handshake.ts';
import { keyringOf } from '../../tokens/keys.ts';
import type { Metadata } from '../../triggers/triggers.ts';
import { type AuthParameters, requireParameter } from '../parameters.ts';
import { deviceKeyOf, sealProgress } from '../progress.ts';
import { checkSecretHash, namesOf } from '../secret.ts';
import { sealSession } from '../session.ts';
import type { Target } from '../target.ts';
import { admit } from './admit.ts';

/**
 * USER_SRP_AUTH: the password stays with the client, which must answer PASSWORD_VERIFIER. There is no Session: the
 * sealed SECRET_BLOCK carries the exchange.
 */
export async function startSrp(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  validationData?: Metadata,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  const name = requireParameter(parameters, 'USERNAME');
  const srpA = requireParameter(parameters, 'SRP_A');
  const known = context.store.findUser(pool.id, name) ?? null;
  checkSecretHash(client, parameters.SECRET_HASH, namesOf(known, name));
  const { sealingKey } = await keyringOf(context, pool.id);
  const { id, username, password } = await admit(context, target, { name, validationData });
  const handshake = startHandshake(srpA, password.verifier, context.random) ?? fail('invalidSrpA');
  const progress = sealProgress({ firstFactor: 'PASSWORD', deviceKey: deviceKeyOf(parameters) });
  const data = { ...handshake, name, ...progress };
  const state = { subjectId: id, salt: password.salt, data };
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
