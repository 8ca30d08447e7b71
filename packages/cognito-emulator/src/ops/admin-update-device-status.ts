import { findDevice, withStatus } from '../domain/devices.ts';
import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateDeviceStatus.html */
export const adminUpdateDeviceStatus: Handler<'AdminUpdateDeviceStatus'> = async (
  context,
  input,
) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  const device = findDevice(context, user, input.DeviceKey);
  context.store.tables.devices.put(withStatus(context, device, input.DeviceRememberedStatus));
  return {};
};
