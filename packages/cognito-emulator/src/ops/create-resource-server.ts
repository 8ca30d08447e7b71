import { findPool } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import { describeResourceServer } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';
import { resourceServerId } from '../store/store.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html */
export const createResourceServer: Handler<'CreateResourceServer'> = async (context, input) => {
  const { store, clock } = context;
  const pool = findPool(context, input.UserPoolId);
  const id = resourceServerId(pool.id, input.Identifier);
  if (store.tables.resourceServers.get(id))
    fail('resourceServerExists', { identifier: input.Identifier, pool: pool.id });
  requireRoom('resource servers in a user pool', store.countOf('resourceServers', pool.id));
  const server = store.tables.resourceServers.put({
    id,
    poolId: pool.id,
    identifier: input.Identifier,
    name: input.Name,
    scopes: input.Scopes ?? [],
    createdAt: clock.now(),
  });
  return { ResourceServer: describeResourceServer(server) };
};
