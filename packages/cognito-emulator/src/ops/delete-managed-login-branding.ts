import { findBranding } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteManagedLoginBranding.html */
export const deleteManagedLoginBranding: Handler<'DeleteManagedLoginBranding'> = async (
  context,
  { UserPoolId, ManagedLoginBrandingId },
) => {
  const { id } = findBranding(context, UserPoolId, ManagedLoginBrandingId);
  context.store.tables.managedLoginBrandings.delete(id);
  return {};
};
