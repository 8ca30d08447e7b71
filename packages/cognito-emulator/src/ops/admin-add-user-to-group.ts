import { findGroup, findUser } from '../domain/find.ts';
import { limits } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/** Adding a member again changes nothing. */
export const adminAddUserToGroup: Handler<'AdminAddUserToGroup'> = async (context, input) => {
  findGroup(context, input.UserPoolId, input.GroupName);
  const { user } = findUser(context, input.UserPoolId, input.Username);
  if (user.groups.includes(input.GroupName)) return {};
  const most = limits['groups of a user'];
  if (user.groups.length >= most) fail('groupsOfUserLimit', { most });
  context.store.tables.users.put({ ...user, groups: [...user.groups, input.GroupName] });
  return {};
};
