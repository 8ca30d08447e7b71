import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { verifyPassword } from '../srp/verifier.ts';
import type { PasswordVerifier, User, UserPool } from '../store/types.ts';
import { withPassword } from './password.ts';

/**
 * Refuses one of the user's latest passwords, the present one included, as many as PasswordHistorySize says.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 * @throws PasswordHistoryPolicyViolationException
 */
export const requireUnusedPassword = (pool: UserPool, user: User, password: string): void => {
  const isUsed = latestPasswords(pool, user).some((earlier) =>
    verifyPassword(pool.id, user.username, password, earlier),
  );
  if (isUsed) fail('passwordUsedBefore');
};

/** The user with another password, and the former one remembered for as long as the pool refuses it. */
export const withNextPassword = (
  context: Pick<EmulatorContext, 'clock' | 'random'>,
  pool: UserPool,
  user: User,
  password: string,
): User => {
  const history = latestPasswords(pool, user);
  const changed = withPassword(context, user, password);
  return history.length > 0 ? { ...changed, passwordHistory: history } : changed;
};

const latestPasswords = ({ settings }: UserPool, user: User): readonly PasswordVerifier[] => {
  const size = settings.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;
  const present = user.password ? [user.password] : [];
  return [...present, ...(user.passwordHistory ?? [])].slice(0, size);
};
