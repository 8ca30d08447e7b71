import { hasClientSecret } from '../auth/secret.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { findFamily } from '../tokens/refresh.ts';
import { revokeFamily } from '../tokens/revocation.ts';

/**
 * Ends the sign-in of a refresh token. A token that has ended already, by whatever way, is no error.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 */
export const revokeToken: Handler<'RevokeToken'> = async (context, input) => {
  const client = context.store.tables.clients.get(input.ClientId);
  if (!client || !hasClientSecret(client, input.ClientSecret)) fail('revokeUnauthorized');
  if (client.settings.EnableTokenRevocation === false) fail('revocationNotEnabled');
  // A signed token has three parts, a refresh token five.
  if (input.Token.split('.').length === 3) fail('unsupportedTokenType');
  const family = await findFamily(context, client, input.Token);
  if (family === 'revokeUnauthorized') fail(family);
  if (typeof family === 'object') revokeFamily(context, family);
  return {};
};
