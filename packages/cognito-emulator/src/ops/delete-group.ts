import { findGroup } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** Its members stay, without the group. */
export const deleteGroup: Handler<'DeleteGroup'> = async (context, { UserPoolId, GroupName }) => {
  const { store } = context;
  const group = findGroup(context, UserPoolId, GroupName);
  const everybody = { after: null, limit: Number.MAX_SAFE_INTEGER };
  for (const user of store.usersInGroup(UserPoolId, GroupName, everybody).items)
    store.tables.users.put({
      ...user,
      groups: user.groups.filter((name) => name !== GroupName),
    });
  store.tables.groups.delete(group.id);
  return {};
};
