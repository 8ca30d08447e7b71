import { describeDevice, findDevice, findOwner } from '../domain/devices.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetDevice.html */
export const adminGetDevice: Handler<'AdminGetDevice'> = async (context, input) => {
  const user = findOwner(context, input.UserPoolId, input.Username);
  return { Device: describeDevice(findDevice(context, user, input.DeviceKey)) };
};
