import { secretsOf } from '../domain/client-secrets.ts';
import { completeClientSettings } from '../domain/client-settings.ts';
import { describeClient } from '../domain/describe-client.ts';
import { findClient, findPool } from '../domain/find.ts';
import { checkOAuthSettings } from '../oauth/client-settings.ts';
import type { Handler } from '../operation.ts';

/** What is not given goes back to its default, as on AWS. */
export const updateUserPoolClient: Handler<'UpdateUserPoolClient'> = async (context, input) => {
  const pool = findPool(context, input.UserPoolId);
  const client = findClient(context, input.UserPoolId, input.ClientId);
  const given = { ...input, ClientName: input.ClientName ?? client.settings.ClientName };
  const settings = completeClientSettings(pool, given, 'updating');
  checkOAuthSettings(context, pool, settings, secretsOf(client).length > 0);
  const updated = { ...client, settings, updatedAt: context.clock.now() };
  return { UserPoolClient: describeClient(context.store.tables.clients.put(updated)) };
};
