import type { ErrorRow } from './row.ts';

/** Triggers. */
export const triggerErrors = {
  triggerFailed: {
    type: 'UserLambdaValidationException',
    message: '<trigger> failed with error <detail>.',
    evidence: 'W',
  },
  triggerUnavailable: {
    type: 'UnexpectedLambdaException',
    message: '<trigger> invocation failed due to error <detail>.',
    evidence: 'K',
  },
  userMigrationFailed: {
    type: 'UserNotFoundException',
    message: 'Exception migrating user in app client <client>',
    evidence: 'W',
  },
  customAuthNotConfigured: {
    type: 'InvalidParameterException',
    message: 'Custom auth lambda trigger is not configured for the user pool.',
    evidence: 'W',
  },
  senderWithoutKey: {
    type: 'InvalidParameterException',
    message: 'KMSKeyID is required with a CustomEmailSender or CustomSMSSender.',
    evidence: 'K',
  },
  invalidCiphertext: { type: 'InvalidCiphertextException', message: '', evidence: 'K' },
  incorrectKmsKey: {
    type: 'IncorrectKeyException',
    message: 'The key ID in the request does not identify a CMK that can perform this operation.',
    evidence: 'K',
  },
  triggerAnswerInvalid: {
    type: 'InvalidLambdaResponseException',
    message: 'Unrecognizable lambda output',
    evidence: 'W',
  },
} as const satisfies Record<string, ErrorRow>;
