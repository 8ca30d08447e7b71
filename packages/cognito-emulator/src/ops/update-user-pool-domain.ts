import { distribution } from '../oauth/describe.ts';
import { findDomain } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolDomain.html */
export const updateUserPoolDomain: Handler<'UpdateUserPoolDomain'> = async ({ store }, input) => {
  const domain = findDomain({ store }, input.UserPoolId, input.Domain);
  const updated = store.tables.domains.put({
    ...domain,
    managedLoginVersion: input.ManagedLoginVersion ?? domain.managedLoginVersion,
    customDomain: input.CustomDomainConfig ?? domain.customDomain,
  });
  return {
    ManagedLoginVersion: updated.managedLoginVersion,
    ...(updated.customDomain !== null && { CloudFrontDomain: distribution }),
  };
};
