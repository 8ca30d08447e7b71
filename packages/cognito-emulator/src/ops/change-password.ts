import { countAttempt } from '../domain/attempts.ts';
import { requireStrongPassword } from '../domain/password.ts';
import { requireUnusedPassword, withNextPassword } from '../domain/password-history.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { verifyPassword } from '../srp/verifier.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * The user's tokens stay good. Somebody who never had a password sets a first one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
 */
export const changePassword: Handler<'ChangePassword'> = async (context, input) => {
  const { pool, user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  countAttempt(context, user, 'ChangePassword');
  const previous = input.PreviousPassword ?? '';
  if (user.password && !verifyPassword(pool.id, user.username, previous, user.password)) {
    fail('wrongOldPassword');
  }
  requireStrongPassword(pool, input.ProposedPassword);
  requireUnusedPassword(pool, user, input.ProposedPassword);
  context.store.tables.users.put(withNextPassword(context, pool, user, input.ProposedPassword));
  return {};
};
