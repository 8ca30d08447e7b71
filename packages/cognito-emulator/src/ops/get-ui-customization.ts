import { findClient, findPool } from '../domain/find.ts';
import { describeUiCustomization } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';
import { uiCustomizationId } from '../store/store.ts';

/**
 * The client's own, or the one for all, or nothing.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUICustomization.html
 */
export const getUiCustomization: Handler<'GetUICustomization'> = async (context, input) => {
  const { tables } = context.store;
  const pool = findPool(context, input.UserPoolId);
  const clientId = input.ClientId && input.ClientId !== 'ALL' ? input.ClientId : null;
  if (clientId !== null) findClient(context, pool.id, clientId);
  const customization =
    tables.uiCustomizations.get(uiCustomizationId(pool.id, clientId)) ??
    tables.uiCustomizations.get(uiCustomizationId(pool.id, null));
  return { UICustomization: customization ? describeUiCustomization(customization) : {} };
};
