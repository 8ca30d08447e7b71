import { type ErrorRow, incorrect } from './row.ts';

/** Who is it. */
export const personErrors = {
  incorrectCredentials: { type: 'NotAuthorizedException', message: incorrect, evidence: 'V' },
  userNotFound: {
    type: 'UserNotFoundException',
    message: 'User does not exist.',
    evidence: 'V',
  },
  userNotFoundForClient: {
    type: 'UserNotFoundException',
    message: 'Username/client id combination not found.',
    evidence: 'V',
  },
  userDisabled: { type: 'NotAuthorizedException', message: 'User is disabled.', evidence: 'W' },
  userNotConfirmed: {
    type: 'UserNotConfirmedException',
    message: 'User is not confirmed.',
    evidence: 'W',
  },
  passwordResetRequired: {
    type: 'PasswordResetRequiredException',
    message: 'Password reset required for the user',
    evidence: 'W',
  },
  temporaryPasswordExpired: {
    type: 'NotAuthorizedException',
    message: 'Temporary password has expired and must be reset by an administrator.',
    evidence: 'W',
  },
  passwordAttemptsExceeded: {
    type: 'NotAuthorizedException',
    message: 'Password attempts exceeded',
    evidence: 'W',
  },
  attemptLimitExceeded: {
    type: 'LimitExceededException',
    message: 'Attempt limit exceeded, please try after some time.',
    evidence: 'W',
  },
} as const satisfies Record<string, ErrorRow>;
