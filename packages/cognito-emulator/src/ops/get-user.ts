import { readableAttributes } from '../domain/attributes.ts';
import { describeMfa } from '../domain/second-factors.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const getUser: Handler<'GetUser'> = async (context, input) => {
  const { client, user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  const attributes = Object.entries(readableAttributes(context, client, user));
  return {
    Username: user.username,
    UserAttributes: attributes.map(([Name, Value]) => ({ Name, Value })),
    ...describeMfa(user),
  };
};
