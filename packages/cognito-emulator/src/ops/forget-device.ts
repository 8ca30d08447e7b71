import { findDevice } from '../domain/devices.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html */
export const forgetDevice: Handler<'ForgetDevice'> = async (context, input) => {
  const { user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  context.store.tables.devices.delete(findDevice(context, user, input.DeviceKey).id);
  return {};
};
