import type { ErrorRow } from './row.ts';

/** The request itself. */
export const requestErrors = {
  unknownOperation: { type: 'UnknownOperationException', message: '<operation>', evidence: 'K' },
  operationNotImplemented: {
    type: 'UnknownOperationException',
    message: '<operation> is not implemented by cognito-emulator',
    evidence: 'E',
  },
  featureNotImplemented: {
    type: 'InvalidParameterException',
    message: '<feature> is not implemented by cognito-emulator',
    evidence: 'E',
  },
  unparsableBody: { type: 'SerializationException', message: '', evidence: 'K' },
  wrongJsonType: { type: 'SerializationException', message: '<detail>', evidence: 'K' },
  validation: {
    type: 'InvalidParameterException',
    message: '<count> validation error<s> detected: <details>',
    evidence: 'W',
  },
  invalidParameter: { type: 'InvalidParameterException', message: '<detail>', evidence: 'K' },
  missingSignature: {
    type: 'MissingAuthenticationTokenException',
    message: 'Missing Authentication Token',
    evidence: 'K',
  },
  malformedSignature: {
    type: 'IncompleteSignatureException',
    message: 'Authorization header requires a well-formed Credential for service <service>.',
    evidence: 'K',
  },
  quotaExceeded: {
    type: 'TooManyRequestsException',
    message: 'Rate exceeded',
    evidence: 'W',
  },
  bodyTooLarge: {
    type: 'RequestEntityTooLargeException',
    message: 'The request body is larger than <limit> bytes.',
    evidence: 'K',
  },
  foreignHost: {
    type: 'ForbiddenException',
    message: 'The emulator answers on loopback names only, not on this Host.',
    evidence: 'E',
  },
  foreignOrigin: {
    type: 'ForbiddenException',
    message: 'A page from <origin> may not call an operation that needs a signature.',
    evidence: 'E',
  },
  storageFailed: {
    type: 'InternalErrorException',
    message:
      'The data folder cannot be written. What was answered before is safe; try again when it can.',
    evidence: 'E',
  },
  internal: {
    type: 'InternalErrorException',
    message: 'The emulator failed. Its own log names the cause under this request id.',
    evidence: 'E',
  },
} as const satisfies Record<string, ErrorRow>;
