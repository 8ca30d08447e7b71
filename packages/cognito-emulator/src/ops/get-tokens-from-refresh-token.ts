import { hasClientSecret } from '../auth/secret.ts';
import { targetOfClient } from '../auth/target.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { requireDevice } from '../tokens/device.ts';
import { familyOf, refresh } from '../tokens/refresh.ts';

/**
 * Refreshes with rotation and without. Takes the client secret itself, not a SECRET_HASH.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 */
export const getTokensFromRefreshToken: Handler<'GetTokensFromRefreshToken'> = async (
  context,
  input,
) => {
  const target = targetOfClient(context, input.ClientId);
  const { client } = target;
  if (!hasClientSecret(client, input.ClientSecret)) {
    fail('clientSecretWrong', { client: client.id });
  }
  requireDevice(context, await familyOf(context, client, input.RefreshToken), input.DeviceKey);
  return {
    AuthenticationResult: await refresh(context, target, input.RefreshToken, input.ClientMetadata),
  };
};
