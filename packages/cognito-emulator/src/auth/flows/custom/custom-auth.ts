import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { type AuthParameters, requireParameter } from '../../parameters.ts';
import { deviceKeyOf, type SignInProgress } from '../../progress.ts';
import { checkSecretHash, namesOf } from '../../secret.ts';
import type { Target } from '../../target.ts';
import { admit } from '../admit.ts';
import type { FlowCall } from '../flow.ts';
import { advance } from './advance.ts';
import { passed } from './state.ts';

/** CUSTOM_AUTH: the pool's functions decide what is asked. With `CHALLENGE_NAME: SRP_A` the password may come first. */
export async function startCustomAuth(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  { clientMetadata: validationData }: FlowCall,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  const name = requireParameter(parameters, 'USERNAME');
  const known = context.store.findUser(pool.id, name) ?? null;
  checkSecretHash(client, parameters.SECRET_HASH, namesOf(known, name));
  const withSrp = parameters.CHALLENGE_NAME === 'SRP_A';
  const srpA = withSrp ? requireParameter(parameters, 'SRP_A') : undefined;
  const subject = await admit(context, target, { name, validationData });
  const history = { results: withSrp ? [passed('SRP_A')] : [], device: null };
  const progress: SignInProgress = {
    firstFactor: withSrp ? 'PASSWORD' : 'CUSTOM',
    deviceKey: deviceKeyOf(parameters),
  };
  return advance(context, target, { subject, name, history, progress }, srpA);
}
