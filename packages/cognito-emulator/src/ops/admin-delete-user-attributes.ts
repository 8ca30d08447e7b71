import { deleteAttributes } from '../domain/delete-attributes.ts';
import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUserAttributes.html */
export const adminDeleteUserAttributes: Handler<'AdminDeleteUserAttributes'> = async (
  context,
  input,
) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  const attributes = deleteAttributes(pool, user, input.UserAttributeNames, 'administrator');
  context.store.tables.users.put({ ...user, attributes, updatedAt: context.clock.now() });
  return {};
};
