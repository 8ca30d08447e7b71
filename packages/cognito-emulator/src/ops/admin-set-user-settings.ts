import { findUser } from '../domain/find.ts';
import { withMfaOptions } from '../domain/mfa-options.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserSettings.html */
export const adminSetUserSettings: Handler<'AdminSetUserSettings'> = async (context, input) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  const mfa = withMfaOptions(pool, user, input.MFAOptions);
  context.store.tables.users.put({ ...user, mfa, updatedAt: context.clock.now() });
  return {};
};
