import type { ErrorRow } from './row.ts';

/** Remembered devices. */
export const deviceErrors = {
  deviceNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Device does not exist.',
    evidence: 'W',
  },
  deviceOwnerNotFound: {
    type: 'ResourceNotFoundException',
    message: 'User does not exist.',
    evidence: 'K',
  },
  devicesOff: {
    type: 'InvalidUserPoolConfigurationException',
    message: 'The user pool does not remember devices.',
    evidence: 'K',
  },
  deviceKeyInvalid: {
    type: 'InvalidParameterException',
    message: 'Invalid device key given.',
    evidence: 'K',
  },
  deviceKeyExists: {
    type: 'DeviceKeyExistsException',
    message: 'Device already exists',
    evidence: 'K',
  },
  deviceVerifierInvalid: {
    type: 'InvalidParameterException',
    message: 'Invalid device secret verifier given.',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
