import { withPreference } from '../domain/mfa-preference.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html */
export const setUserMfaPreference: Handler<'SetUserMFAPreference'> = async (context, input) => {
  const { pool, user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  const mfa = withPreference(pool, user, input);
  context.store.tables.users.put({ ...user, mfa, updatedAt: context.clock.now() });
  return {};
};
