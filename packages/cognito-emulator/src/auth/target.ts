import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool, UserPoolClient } from '../store/types.ts';

/** What a sign-in is addressed to. */
export interface Target {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** In place of tokens, where managed login has its own way on from a completed sign-in. */
  readonly conclude?: (user: User) => InitiateAuthResponse;
}

/** By client id alone, as the unauthenticated operations do. */
export function targetOfClient({ store }: EmulatorContext, clientId: string): Target {
  const client = store.tables.clients.get(clientId);
  const pool = client && store.tables.pools.get(client.poolId);
  if (!pool) fail('clientNotFound', { client: clientId });
  return { pool, client };
}

/** By pool and client, as the administrators' operations do. */
export function targetInPool(context: EmulatorContext, poolId: string, clientId: string): Target {
  if (!context.store.tables.pools.get(poolId)) fail('poolNotFound', { pool: poolId });
  const target = targetOfClient(context, clientId);
  if (target.pool.id !== poolId) fail('clientNotFound', { client: clientId });
  return target;
}
