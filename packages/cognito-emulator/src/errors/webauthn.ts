import type { ErrorRow } from './row.ts';

/** Passkeys. The types are the model's; nobody has recorded the texts. */
export const webAuthnErrors = {
  webAuthnNotEnabled: {
    type: 'WebAuthnNotEnabledException',
    message: 'WebAuthn is not enabled for this user pool.',
    evidence: 'K',
  },
  webAuthnConfigurationMissing: {
    type: 'WebAuthnConfigurationMissingException',
    message: 'The user pool has no relying party ID and no domain.',
    evidence: 'K',
  },
  webAuthnChallengeNotFound: {
    type: 'WebAuthnChallengeNotFoundException',
    message: 'The challenge was not found or has expired.',
    evidence: 'K',
  },
  webAuthnClientMismatch: {
    type: 'WebAuthnClientMismatchException',
    message: 'The registration was started with another client.',
    evidence: 'K',
  },
  webAuthnOriginNotAllowed: {
    type: 'WebAuthnOriginNotAllowedException',
    message: 'The origin <origin> is not allowed for this relying party.',
    evidence: 'K',
  },
  webAuthnRelyingPartyMismatch: {
    type: 'WebAuthnRelyingPartyMismatchException',
    message: 'The credential is for another relying party.',
    evidence: 'K',
  },
  webAuthnCredentialNotSupported: {
    type: 'WebAuthnCredentialNotSupportedException',
    message: 'The credential is not supported.',
    evidence: 'K',
  },
  webAuthnCredentialMalformed: {
    type: 'InvalidParameterException',
    message: 'The credential is malformed.',
    evidence: 'K',
  },
  passkeyNotFound: {
    type: 'ResourceNotFoundException',
    message: 'The credential does not exist.',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
