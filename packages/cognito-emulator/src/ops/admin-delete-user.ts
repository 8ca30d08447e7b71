import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

export const adminDeleteUser: Handler<'AdminDeleteUser'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  context.store.deleteUser(user);
  return {};
};
