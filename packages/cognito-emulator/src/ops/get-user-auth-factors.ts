import { availableChallenges } from '../auth/flows/user-auth/available-challenges.ts';
import { describeMfa } from '../domain/second-factors.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * What the user can sign in with, first and second.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html
 */
export const getUserAuthFactors: Handler<'GetUserAuthFactors'> = async (context, input) => {
  const { pool, user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  const { UserMFASettingList, PreferredMfaSetting } = describeMfa(user);
  const factors = availableChallenges(context, pool, { user }).flatMap((challenge) =>
    challenge === 'PASSWORD_SRP' ? [] : [challenge],
  );
  return {
    Username: user.username,
    ...(UserMFASettingList && { UserMFASettingList }),
    ...(PreferredMfaSetting && { PreferredMfaSetting }),
    ConfiguredUserAuthFactors: factors,
  };
};
