import type { ErrorRow } from './row.ts';

/** Becoming a user. */
export const signUpErrors = {
  signUpUserExists: {
    type: 'UsernameExistsException',
    message: 'User already exists',
    evidence: 'V',
  },
  adminUserExists: {
    type: 'UsernameExistsException',
    message: 'User account already exists',
    evidence: 'W',
  },
  resendNotPossible: {
    type: 'UnsupportedUserStateException',
    message: 'Resend not possible. <user> status is not FORCE_CHANGE_PASSWORD',
    evidence: 'W',
  },
  signUpNotPermitted: {
    type: 'NotAuthorizedException',
    message: 'SignUp is not permitted for this user pool',
    evidence: 'W',
  },
  aliasExists: {
    type: 'AliasExistsException',
    message: 'An account with the given <attribute> already exists.',
    evidence: 'W',
  },
  usernameDiffers: {
    type: 'InvalidParameterException',
    message: 'The username and the attribute <attribute> differ.',
    evidence: 'K',
  },
  usernameLikeEmail: {
    type: 'InvalidParameterException',
    message: 'Username cannot be of email format, since user pool is configured for email alias.',
    evidence: 'W',
  },
  usernameLikePhone: {
    type: 'InvalidParameterException',
    message:
      'Username cannot be of phone number format, since user pool is configured for phone number alias.',
    evidence: 'K',
  },
  usernameShouldBeEmail: {
    type: 'InvalidParameterException',
    message: 'Username should be an email.',
    evidence: 'W',
  },
  usernameShouldBePhone: {
    type: 'InvalidParameterException',
    message: 'Username should be a phone number.',
    evidence: 'K',
  },
  usernameShouldBeEither: {
    type: 'InvalidParameterException',
    message: 'Username should be either an email or a phone number.',
    evidence: 'W',
  },
  codeMismatch: {
    type: 'CodeMismatchException',
    message: 'Invalid verification code provided, please try again.',
    evidence: 'V',
  },
  codeExpired: {
    type: 'ExpiredCodeException',
    message: 'Invalid code provided, please request a code again.',
    evidence: 'W',
  },
  cannotConfirm: {
    type: 'NotAuthorizedException',
    message: 'User cannot be confirmed. Current status is <status>',
    evidence: 'W',
  },
  alreadyConfirmed: {
    type: 'InvalidParameterException',
    message: 'User is already confirmed.',
    evidence: 'W',
  },
  resendWithoutContact: {
    type: 'InvalidParameterException',
    message: 'Cannot resend codes. Auto verification not turned on.',
    evidence: 'K',
  },
  linkWithoutDomain: {
    type: 'InvalidParameterException',
    message: 'A user pool that confirms by link needs a domain.',
    evidence: 'K',
  },
  deliveryMediumMissing: {
    type: 'InvalidParameterException',
    message: 'User has no attribute matching desired delivery mediums',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
