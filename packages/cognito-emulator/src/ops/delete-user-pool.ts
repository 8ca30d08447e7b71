import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/**
 * With everyone and everything in it, the keys included.
 *
 * @throws InvalidParameterException while it is protected or has a domain
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html
 */
export const deleteUserPool: Handler<'DeleteUserPool'> = async (context, { UserPoolId }) => {
  const { settings } = findPool(context, UserPoolId);
  if (settings.DeletionProtection === 'ACTIVE') fail('deletionProtected');
  if (context.store.ownedBy('domains', UserPoolId).length > 0) fail('poolDeletionNeedsNoDomain');
  context.store.deletePool(UserPoolId);
  return {};
};
