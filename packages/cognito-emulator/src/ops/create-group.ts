import { describeGroup } from '../domain/describe-group.ts';
import { findPool } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { groupId } from '../store/store.ts';

/**
 * A group without members.
 *
 * @throws GroupExistsException, LimitExceededException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 */
export const createGroup: Handler<'CreateGroup'> = async (context, input) => {
  const { store, clock } = context;
  const { UserPoolId: poolId, ...settings } = input;
  findPool(context, poolId);
  const id = groupId(poolId, settings.GroupName);
  if (store.tables.groups.get(id)) fail('groupExists');
  requireRoom('groups in a user pool', store.countOf('groups', poolId));
  const now = clock.now();
  const sequence = store.nextSequence();
  const group = { id, poolId, settings, createdAt: now, updatedAt: now, sequence };
  return { Group: describeGroup(store.tables.groups.put(group)) };
};
