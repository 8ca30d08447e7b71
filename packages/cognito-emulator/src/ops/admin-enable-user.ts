import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

export const adminEnableUser: Handler<'AdminEnableUser'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  context.store.tables.users.put({ ...user, enabled: true, updatedAt: context.clock.now() });
  return {};
};
