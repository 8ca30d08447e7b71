import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

export const deleteUserPool: Handler<'DeleteUserPool'> = async (context, { UserPoolId }) => {
  const { settings } = findPool(context, UserPoolId);
  if (settings.DeletionProtection === 'ACTIVE') fail('deletionProtected');
  context.store.deletePool(UserPoolId);
  return {};
};
