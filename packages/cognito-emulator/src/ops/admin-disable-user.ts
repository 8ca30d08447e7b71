import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** Neither a sign-in nor a refresh works from here; access tokens that are out stay valid until they expire. */
export const adminDisableUser: Handler<'AdminDisableUser'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  context.store.tables.users.put({ ...user, enabled: false, updatedAt: context.clock.now() });
  return {};
};
