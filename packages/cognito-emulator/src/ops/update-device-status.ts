import { findDevice, withStatus } from '../domain/devices.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html */
export const updateDeviceStatus: Handler<'UpdateDeviceStatus'> = async (context, input) => {
  const { user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  const device = findDevice(context, user, input.DeviceKey);
  context.store.tables.devices.put(withStatus(context, device, input.DeviceRememberedStatus));
  return {};
};
