import { findOwner, listDevicesOf } from '../domain/devices.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListDevices.html */
export const adminListDevices: Handler<'AdminListDevices'> = async (context, input) =>
  listDevicesOf(context, findOwner(context, input.UserPoolId, input.Username), input);
