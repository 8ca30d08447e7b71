import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import type { EmulatorContext } from '../../operation.ts';
import { challengePasswordVerifier } from '../challenges/challenge-password-verifier.ts';
import { type AuthParameters, requireParameter } from '../parameters.ts';
import { deviceKeyOf } from '../progress.ts';
import { checkSecretHash, namesOf } from '../secret.ts';
import type { Target } from '../target.ts';
import { admit } from './admit.ts';
import type { FlowCall } from './flow.ts';

/** USER_SRP_AUTH: the password stays with the client, which must answer PASSWORD_VERIFIER. */
export async function startSrp(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  { clientMetadata: validationData }: FlowCall,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  const name = requireParameter(parameters, 'USERNAME');
  const srpA = requireParameter(parameters, 'SRP_A');
  const known = context.store.findUser(pool.id, name) ?? null;
  checkSecretHash(client, parameters.SECRET_HASH, namesOf(known, name));
  const subject = await admit(context, target, { name, validationData });
  return challengePasswordVerifier(context, target, { subject, name }, srpA, {
    firstFactor: 'PASSWORD',
    deviceKey: deviceKeyOf(parameters),
  });
}
