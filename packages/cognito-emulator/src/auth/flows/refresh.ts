import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { requireDevice } from '../../tokens/device.ts';
import { familyOf, refresh, rotationGrace } from '../../tokens/refresh.ts';
import { type AuthParameters, requireParameter } from '../parameters.ts';
import { checkSecretHash, namesOf } from '../secret.ts';
import type { Target } from '../target.ts';

/** REFRESH_TOKEN_AUTH. A client that rotates must use GetTokensFromRefreshToken instead. */
export async function signInWithRefreshToken(
  context: EmulatorContext,
  target: Target,
  parameters: AuthParameters,
): Promise<InitiateAuthResponse> {
  const { client } = target;
  if (rotationGrace(client) !== null) fail('flowNotEnabled', { flow: 'REFRESH_TOKEN_AUTH' });
  const token = requireParameter(parameters, 'REFRESH_TOKEN');
  const family = await familyOf(context, client, token);
  requireDevice(context, family, parameters.DEVICE_KEY);
  const user = context.store.tables.users.get(family.userId) ?? null;
  checkSecretHash(client, parameters.SECRET_HASH, namesOf(user));
  return {
    ChallengeParameters: {},
    AuthenticationResult: await refresh(context, target, token),
  };
}
