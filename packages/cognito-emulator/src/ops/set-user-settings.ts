import { withMfaOptions } from '../domain/mfa-options.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html */
export const setUserSettings: Handler<'SetUserSettings'> = async (context, input) => {
  const { pool, user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  const mfa = withMfaOptions(pool, user, input.MFAOptions);
  context.store.tables.users.put({ ...user, mfa, updatedAt: context.clock.now() });
  return {};
};
