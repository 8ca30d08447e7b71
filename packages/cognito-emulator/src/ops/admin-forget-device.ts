import { findDevice } from '../domain/devices.ts';
import { findUser } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminForgetDevice.html */
export const adminForgetDevice: Handler<'AdminForgetDevice'> = async (context, input) => {
  const { user } = findUser(context, input.UserPoolId, input.Username);
  context.store.tables.devices.delete(findDevice(context, user, input.DeviceKey).id);
  return {};
};
