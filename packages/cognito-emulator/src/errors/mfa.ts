import type { ErrorRow } from './row.ts';

/** Second factors. */
export const mfaErrors = {
  softwareTokenOff: {
    type: 'SoftwareTokenMFANotFoundException',
    message: 'Software Token MFA has not been enabled by the userPool',
    evidence: 'D',
  },
  softwareTokenNotAssociated: {
    type: 'InvalidParameterException',
    message: 'User has not set up software token mfa',
    evidence: 'W',
  },
  softwareTokenNotVerified: {
    type: 'InvalidParameterException',
    message: 'User has not verified software token mfa',
    evidence: 'W',
  },
  softwareTokenSetUpMismatch: {
    type: 'EnableSoftwareTokenMFAException',
    message: 'Code mismatch and fail enable Software Token MFA',
    evidence: 'W',
  },
  softwareTokenMismatch: {
    type: 'CodeMismatchException',
    message: 'Invalid code received for user',
    evidence: 'W',
  },
  softwareTokenUsed: {
    type: 'ExpiredCodeException',
    message: 'Your software token has already been used once.',
    evidence: 'V',
  },
  oneTimeCodeMismatch: {
    type: 'CodeMismatchException',
    message: 'Invalid code or auth state for the user.',
    evidence: 'V',
  },
  secondFactorUnknown: {
    type: 'MFAMethodNotFoundException',
    message: 'The user has no MFA method <factor>.',
    evidence: 'K',
  },
  secondFactorNotSetUp: {
    type: 'InvalidParameterException',
    message: 'No MFA method has been set up in this session.',
    evidence: 'K',
  },
  secondFactorOff: {
    type: 'InvalidParameterException',
    message: 'The user pool does not have <factor> turned on.',
    evidence: 'K',
  },
  secondFactorWithoutContact: {
    type: 'InvalidParameterException',
    message: 'User does not have delivery config set to turn on <factor>',
    evidence: 'W',
  },
  preferredFactorDisabled: {
    type: 'InvalidParameterException',
    message: '<factor> cannot be preferred without being enabled.',
    evidence: 'K',
  },
  preferredFactorsMany: {
    type: 'InvalidParameterException',
    message: 'Only one MFA method can be preferred.',
    evidence: 'K',
  },
  passkeyAlone: {
    type: 'InvalidParameterException',
    message: 'A passkey can only be the MFA method of a user who has another one enabled.',
    evidence: 'K',
  },
  mfaOptionsInvalid: {
    type: 'InvalidParameterException',
    message: 'MFAOptions may only hold SMS to phone_number.',
    evidence: 'K',
  },
  tokenOrSessionMissing: {
    type: 'InvalidParameterException',
    message: 'Either AccessToken or Session must be given.',
    evidence: 'K',
  },
  mfaOffWithFactors: {
    type: 'InvalidParameterException',
    message: "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    evidence: 'moto',
  },
  mfaWithoutFactors: {
    type: 'InvalidParameterException',
    message:
      "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
    evidence: 'moto',
  },
  mfaWithoutSmsConfiguration: {
    type: 'InvalidParameterException',
    message:
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    evidence: 'W',
  },
  emailMfaWithoutOwnSender: {
    type: 'InvalidParameterException',
    message: 'Email MFA needs an EmailConfiguration with EmailSendingAccount DEVELOPER.',
    evidence: 'K',
  },
  emailMfaNotInTier: {
    type: 'FeatureUnavailableInTierException',
    message: 'Email MFA is not available in the tier <tier>.',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
