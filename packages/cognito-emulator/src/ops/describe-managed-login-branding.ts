import { describeBranding } from '../oauth/describe.ts';
import { findBranding } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/**
 * `ReturnMergedResources` changes nothing here: the emulator has no values of Cognito's own to merge with.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeManagedLoginBranding.html
 */
export const describeManagedLoginBranding: Handler<'DescribeManagedLoginBranding'> = async (
  context,
  { UserPoolId, ManagedLoginBrandingId },
) => ({
  ManagedLoginBranding: describeBranding(findBranding(context, UserPoolId, ManagedLoginBrandingId)),
});
