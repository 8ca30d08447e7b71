import { requireWritable } from '../domain/attributes.ts';
import { deleteAttributes } from '../domain/delete-attributes.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * A client removes only what it may write.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html
 */
export const deleteUserAttributes: Handler<'DeleteUserAttributes'> = async (context, input) => {
  const { pool, client, user } = bearerOf(
    context,
    await verifyAccessToken(context, input.AccessToken),
  );
  requireWritable(pool, client, input.UserAttributeNames);
  const attributes = deleteAttributes(pool, user, input.UserAttributeNames, 'owner');
  context.store.tables.users.put({ ...user, attributes, updatedAt: context.clock.now() });
  return {};
};
