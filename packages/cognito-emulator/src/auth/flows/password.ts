import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import type { EmulatorContext } from '../../operation.ts';
import { type AuthParameters, requireParameter } from '../parameters.ts';
import { deviceKeyOf } from '../progress.ts';
import { checkSecretHash, namesOf } from '../secret.ts';
import type { Target } from '../target.ts';
import { admit } from './admit.ts';
import { checkPassword } from './check-password.ts';
import type { FlowCall } from './flow.ts';

/** USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH: the password travels. */
export async function signInWithPassword(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  { clientMetadata: validationData }: FlowCall,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  const name = requireParameter(parameters, 'USERNAME');
  const password = requireParameter(parameters, 'PASSWORD');
  const known = context.store.findUser(pool.id, name) ?? null;
  checkSecretHash(client, parameters.SECRET_HASH, namesOf(known, name));
  const subject = await admit(context, target, { name, validationData, password });
  return checkPassword(context, target, subject, password, {
    firstFactor: 'PASSWORD',
    deviceKey: deviceKeyOf(parameters),
  });
}
