import { requireFreeAliases } from '../domain/aliases.ts';
import { changeAttributes, fromList } from '../domain/attributes.ts';
import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

export const adminUpdateUserAttributes: Handler<'AdminUpdateUserAttributes'> = async (
  context,
  input,
) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  const attributes = changeAttributes(pool, user, fromList(input.UserAttributes), 'administrator');
  const changed = { ...user, attributes, updatedAt: context.clock.now() };
  requireFreeAliases(context, pool, changed);
  context.store.tables.users.put(changed);
  return {};
};
