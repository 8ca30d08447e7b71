import { findClient } from '../domain/find.ts';
import { fail } from '../errors.ts';
import { describeBranding } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeManagedLoginBrandingByClient.html */
export const describeManagedLoginBrandingByClient: Handler<
  'DescribeManagedLoginBrandingByClient'
> = async (context, { UserPoolId, ClientId }) => {
  const client = findClient(context, UserPoolId, ClientId);
  const [branding] = context.store.ownedBy('managedLoginBrandings', client.id);
  return { ManagedLoginBranding: describeBranding(branding ?? fail('brandingNotFound')) };
};
