import { secretsOf, withSecrets } from '../domain/client-secrets.ts';
import { findClient } from '../domain/find.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/**
 * The secret stops working at once. The last one stays: a confidential client does not become a public one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html
 */
export const deleteUserPoolClientSecret: Handler<'DeleteUserPoolClientSecret'> = async (
  context,
  input,
) => {
  const client = findClient(context, input.UserPoolId, input.ClientId);
  const secrets = secretsOf(client);
  const rest = secrets.filter(({ id }) => id !== input.ClientSecretId);
  if (rest.length === secrets.length) fail('secretNotFound', { secret: input.ClientSecretId });
  if (rest.length === 0) fail('lastSecret');
  context.store.tables.clients.put(withSecrets(client, rest, context.clock.now()));
  return {};
};
