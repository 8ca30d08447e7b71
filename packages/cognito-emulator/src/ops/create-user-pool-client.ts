import { completeClientSettings } from '../domain/client-settings.ts';
import { describeClient } from '../domain/describe-client.ts';
import { findPool } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { checkOAuthSettings } from '../oauth/client-settings.ts';
import type { Handler } from '../operation.ts';
import { lowerAlphanumeric, randomString } from '../random.ts';

export const secretLength = 51;

/**
 * A client, with a secret where one is asked for or given.
 *
 * @throws LimitExceededException, and InvalidParameterException for settings that exclude each other
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const createUserPoolClient: Handler<'CreateUserPoolClient'> = async (context, input) => {
  const { store, clock, random } = context;
  const pool = findPool(context, input.UserPoolId);
  const settings = completeClientSettings(pool, input, 'creating');
  const generated = input.GenerateSecret
    ? randomString(random, lowerAlphanumeric, secretLength)
    : null;
  const secret = input.ClientSecret ?? generated;
  checkOAuthSettings(context, pool, settings, secret !== null);
  requireRoom('app clients in a user pool', store.countOf('clients', pool.id));
  const now = clock.now();
  const client = store.tables.clients.put({
    id: randomString(random, lowerAlphanumeric, 26),
    poolId: pool.id,
    secret,
    settings,
    createdAt: now,
    updatedAt: now,
  });
  return { UserPoolClient: describeClient(client) };
};
