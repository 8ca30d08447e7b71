import { type ErrorRow, incorrect } from './row.ts';

/** Passwords. */
export const passwordErrors = {
  weakPassword: {
    type: 'InvalidPasswordException',
    message: 'Password did not conform with policy: <reason>',
    evidence: 'W',
  },
  passwordUsedBefore: {
    type: 'PasswordHistoryPolicyViolationException',
    message: 'The password has been used before.',
    evidence: 'K',
  },
  passwordMissing: {
    type: 'InvalidParameterException',
    message:
      "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
    evidence: 'W',
  },
  resetWithoutContact: {
    type: 'InvalidParameterException',
    message:
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    evidence: 'W',
  },
  cannotResetInState: {
    type: 'NotAuthorizedException',
    message: 'User password cannot be reset in the current state.',
    evidence: 'W',
  },
  resetByAdministratorOnly: {
    type: 'NotAuthorizedException',
    message: 'Contact administrator to reset password.',
    evidence: 'moto',
  },
  wrongOldPassword: { type: 'NotAuthorizedException', message: incorrect, evidence: 'W' },
} as const satisfies Record<string, ErrorRow>;
