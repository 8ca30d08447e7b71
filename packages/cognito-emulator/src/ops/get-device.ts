import { describeDevice, findDevice } from '../domain/devices.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html */
export const getDevice: Handler<'GetDevice'> = async (context, input) => {
  const { user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  return { Device: describeDevice(findDevice(context, user, input.DeviceKey)) };
};
