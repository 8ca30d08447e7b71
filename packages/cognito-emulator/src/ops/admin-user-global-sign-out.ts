import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';
import { revokeUserTokens } from '../tokens/revocation.ts';

export const adminUserGlobalSignOut: Handler<'AdminUserGlobalSignOut'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  revokeUserTokens(context, user);
  return {};
};
