import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { groupId } from '../store/store.ts';
import type { Group, User, UserPool, UserPoolClient } from '../store/types.ts';

type FindContext = Pick<EmulatorContext, 'store'>;

export const findPool = ({ store }: FindContext, poolId: string): UserPool =>
  store.tables.pools.get(poolId) ?? fail('poolNotFound', { pool: poolId });

export const findClient = (
  context: FindContext,
  poolId: string,
  clientId: string,
): UserPoolClient => {
  findPool(context, poolId);
  const client = context.store.tables.clients.get(clientId);
  return client?.poolId === poolId ? client : fail('clientNotFound', { client: clientId });
};

export const findGroup = (context: FindContext, poolId: string, name: string): Group => {
  findPool(context, poolId);
  return context.store.tables.groups.get(groupId(poolId, name)) ?? fail('groupNotFound');
};

/** As an administrator addresses a user: by username, `sub` or active alias. */
export const findUser = (
  context: FindContext,
  poolId: string,
  name: string,
): { readonly pool: UserPool; readonly user: User } => {
  const pool = findPool(context, poolId);
  const user = context.store.findUser(poolId, name) ?? fail('userNotFound');
  return { pool, user };
};
