import { findGroup, findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** Removing somebody who is no member changes nothing. */
export const adminRemoveUserFromGroup: Handler<'AdminRemoveUserFromGroup'> = async (
  context,
  input,
) => {
  findGroup(context, input.UserPoolId, input.GroupName);
  const { user } = findUser(context, input.UserPoolId, input.Username);
  if (user.groups.includes(input.GroupName))
    context.store.tables.users.put({
      ...user,
      groups: user.groups.filter((name) => name !== input.GroupName),
    });
  return {};
};
