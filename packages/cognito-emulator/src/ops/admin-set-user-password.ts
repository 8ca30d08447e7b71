import { findUser } from '../domain/find.ts';
import { requireStrongPassword } from '../domain/password.ts';
import { requireUnusedPassword, withNextPassword } from '../domain/password-history.ts';
import type { Handler } from '../operation.ts';

/** A permanent password confirms the user, whatever its status was; any other must be changed at the next sign-in. */
export const adminSetUserPassword: Handler<'AdminSetUserPassword'> = async (context, input) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  requireStrongPassword(pool, input.Password);
  requireUnusedPassword(pool, user, input.Password);
  context.store.tables.users.put({
    ...withNextPassword(context, pool, user, input.Password),
    status: input.Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
  });
  return {};
};
