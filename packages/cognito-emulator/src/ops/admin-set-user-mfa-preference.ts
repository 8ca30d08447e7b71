import { findUser } from '../domain/find.ts';
import { withPreference } from '../domain/mfa-preference.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserMFAPreference.html */
export const adminSetUserMfaPreference: Handler<'AdminSetUserMFAPreference'> = async (
  context,
  input,
) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  const mfa = withPreference(pool, user, input);
  context.store.tables.users.put({ ...user, mfa, updatedAt: context.clock.now() });
  return {};
};
