import { findClient, findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import { describeUiCustomization } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';
import { uiCustomizationId } from '../store/store.ts';

/**
 * Kept and given back; the emulator's pages keep their own look. The image is kept without an address to see it at.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUICustomization.html
 */
export const setUiCustomization: Handler<'SetUICustomization'> = async (context, input) => {
  const { store, clock } = context;
  const pool = findPool(context, input.UserPoolId);
  const clientId = input.ClientId && input.ClientId !== 'ALL' ? input.ClientId : null;
  if (clientId !== null) findClient(context, pool.id, clientId);
  if (store.ownedBy('domains', pool.id).length === 0) fail('customizationNeedsDomain');
  const id = uiCustomizationId(pool.id, clientId);
  const earlier = store.tables.uiCustomizations.get(id);
  const now = clock.now();
  const customization = store.tables.uiCustomizations.put({
    id,
    poolId: pool.id,
    clientId,
    css: input.CSS ?? null,
    image: input.ImageFile ?? earlier?.image ?? null,
    createdAt: earlier?.createdAt ?? now,
    updatedAt: now,
  });
  return { UICustomization: describeUiCustomization(customization) };
};
