import { fail } from '../errors.ts';
import { describeBranding } from '../oauth/describe.ts';
import { findBranding } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateManagedLoginBranding.html */
export const updateManagedLoginBranding: Handler<'UpdateManagedLoginBranding'> = async (
  context,
  input,
) => {
  const { store, clock } = context;
  const { UserPoolId = '', ManagedLoginBrandingId = '' } = input;
  const branding = findBranding(context, UserPoolId, ManagedLoginBrandingId);
  const usesCognitoValues = input.UseCognitoProvidedValues ?? false;
  const isCustom = input.Settings !== undefined || input.Assets !== undefined;
  if (usesCognitoValues && isCustom) fail('brandingConflict');
  const updated = store.tables.managedLoginBrandings.put({
    ...branding,
    usesCognitoValues,
    settings: usesCognitoValues ? {} : (input.Settings ?? branding.settings),
    assets: usesCognitoValues ? [] : (input.Assets ?? branding.assets),
    updatedAt: clock.now(),
  });
  return { ManagedLoginBranding: describeBranding(updated) };
};
