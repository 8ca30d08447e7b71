import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html */
export const deleteUser: Handler<'DeleteUser'> = async (context, input) => {
  const { user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  context.store.deleteUser(user);
  return {};
};
