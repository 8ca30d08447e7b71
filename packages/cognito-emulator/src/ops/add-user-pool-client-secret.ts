import { describeSecret, secretsOf, withSecrets } from '../domain/client-secrets.ts';
import { findClient } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { lowerAlphanumeric, randomString, randomUuid } from '../random.ts';
import { secretLength } from './create-user-pool-client.ts';

/**
 * A second secret, so that the first can be replaced without an outage: both are good until one is deleted.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
 */
export const addUserPoolClientSecret: Handler<'AddUserPoolClientSecret'> = async (
  context,
  input,
) => {
  const { clock, random, store } = context;
  const client = findClient(context, input.UserPoolId, input.ClientId);
  const secrets = secretsOf(client);
  if (secrets.length === 0) fail('clientWithoutSecret');
  requireRoom('secrets of an app client', secrets.length);
  const generated = randomString(random, lowerAlphanumeric, secretLength);
  const secret = {
    id: randomUuid(random),
    value: input.ClientSecret ?? generated,
    createdAt: clock.now(),
  };
  store.tables.clients.put(withSecrets(client, [...secrets, secret], clock.now()));
  return {
    ClientSecretDescriptor: {
      ...describeSecret(secret),
      ...(input.ClientSecret === undefined && { ClientSecretValue: generated }),
    },
  };
};
