import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';
import { revokeUserTokens } from '../tokens/revocation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html */
export const globalSignOut: Handler<'GlobalSignOut'> = async (context, input) => {
  // UserNotFoundException is none of its answers.
  const { user } = bearerOf(
    context,
    await verifyAccessToken(context, input.AccessToken),
    'accessTokenRevoked',
  );
  revokeUserTokens(context, user);
  return {};
};
