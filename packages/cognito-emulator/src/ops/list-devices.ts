import { listDevicesOf } from '../domain/devices.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html */
export const listDevices: Handler<'ListDevices'> = async (context, input) => {
  const { user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  return listDevicesOf(context, user, input);
};
