import type { ErrorRow } from './row.ts';

/** What a test or the inspector asked to happen. */
export const faultErrors = {
  faultThrottle: { type: 'TooManyRequestsException', message: 'Rate exceeded', evidence: 'W' },
  faultInternal: {
    type: 'InternalErrorException',
    message: 'Something went wrong',
    evidence: 'W',
  },
  faultCodeDelivery: {
    type: 'CodeDeliveryFailureException',
    message: 'Failed to send the verification code.',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
