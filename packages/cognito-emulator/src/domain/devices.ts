import { hkdfSync } from 'node:crypto';
import type { DeviceType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { alphanumeric, type Random, randomUuid } from '../random.ts';
import { deviceId } from '../store/store.ts';
import type { Device } from '../store/types/mfa.ts';
import type { User, UserPool } from '../store/types.ts';
import { findPool } from './find.ts';
import { limitOf, pageByAge } from './paging.ts';

/**
 * Any value in DeviceConfiguration turns devices on.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceConfigurationType.html
 */
export const remembersDevices = ({ settings }: UserPool) =>
  Object.values(settings.DeviceConfiguration ?? {}).some((value) => value !== undefined);

/** `Region_UUID` */
export const createDeviceKey = ({ id }: UserPool, random: Random) =>
  `${id.slice(0, id.indexOf('_'))}_${randomUuid(random)}`;

/** Always the same for a key, so that nothing need be kept of the devices that nobody confirms. */
export const deviceGroupKey = (sealingKey: Buffer, deviceKey: string) => {
  const bytes = Buffer.from(hkdfSync('sha256', sealingKey, '', `device group ${deviceKey}`, 8));
  return `-${[...bytes].map((byte) => alphanumeric[byte % alphanumeric.length]).join('')}`;
};

export const findDevice = ({ store }: EmulatorContext, user: User, key: string): Device =>
  store.tables.devices.get(deviceId(user.id, key)) ?? fail('deviceNotFound');

/** As the two operations address a user that know no UserNotFoundException. */
export const findOwner = (context: EmulatorContext, poolId: string, name: string): User =>
  context.store.findUser(findPool(context, poolId).id, name) ?? fail('deviceOwnerNotFound');

interface ListRequest {
  readonly Limit?: number;
  readonly PaginationToken?: string;
}

export const listDevicesOf = ({ store }: EmulatorContext, user: User, request: ListRequest) => {
  const list = ['ListDevices', user.id];
  const devices = store.ownedBy('devices', user.id);
  const limit = limitOf(request.Limit);
  const { page, next } = pageByAge(devices, list, limit, request.PaginationToken);
  return { Devices: page.map(describeDevice), PaginationToken: next };
};

/** Whether a device may stand for the second factor, where the pool lets devices do so. */
export const withStatus = (
  { clock }: EmulatorContext,
  device: Device,
  status: 'remembered' | 'not_remembered' | undefined,
): Device => ({ ...device, remembered: status === 'remembered', updatedAt: clock.now() });

/** As the API answers a device. There is no address to tell: everything is on this machine. */
export const describeDevice = (device: Device): DeviceType => ({
  DeviceKey: device.key,
  DeviceAttributes: [
    { Name: 'device_status', Value: 'valid' },
    ...(device.name === null ? [] : [{ Name: 'device_name', Value: device.name }]),
    {
      Name: 'dev:device_remembered_status',
      Value: device.remembered ? 'remembered' : 'not_remembered',
    },
    { Name: 'last_ip_used', Value: '127.0.0.1' },
  ],
  DeviceCreateDate: epochSeconds(device.createdAt),
  DeviceLastModifiedDate: epochSeconds(device.updatedAt),
  DeviceLastAuthenticatedDate: epochSeconds(device.authenticatedAt),
});
