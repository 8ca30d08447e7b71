import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { verifyPassword } from '../../srp/verifier.ts';
import type { Metadata } from '../../triggers/triggers.ts';
import { guardPassword } from '../lockout.ts';
import { type AuthParameters, requireParameter } from '../parameters.ts';
import { finishFirstFactor } from '../proceed.ts';
import { deviceKeyOf } from '../progress.ts';
import { checkSecretHash, namesOf } from '../secret.ts';
import type { Target } from '../target.ts';
import { admit } from './admit.ts';

/** USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH: the password travels. */
export async function signInWithPassword(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
  validationData?: Metadata,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  const name = requireParameter(parameters, 'USERNAME');
  const password = requireParameter(parameters, 'PASSWORD');
  const known = context.store.findUser(pool.id, name) ?? null;
  checkSecretHash(client, parameters.SECRET_HASH, namesOf(known, name));
  const subject = await admit(context, target, { name, validationData, password });
  guardPassword(context, pool.id, subject.id, () =>
    verifyPassword(pool.id, subject.username, password, subject.password),
  );
  if (!subject.user) fail('incorrectCredentials');
  const deviceKey = deviceKeyOf(parameters);
  return finishFirstFactor(context, target, subject.user, { firstFactor: 'PASSWORD', deviceKey });
}
