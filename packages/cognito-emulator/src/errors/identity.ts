import type { ErrorRow } from './row.ts';

/** Identity pools. */
export const identityErrors = {
  identityPoolNotFound: {
    type: 'ResourceNotFoundException',
    message: "IdentityPool '<pool>' not found.",
    evidence: 'W',
  },
  identityNotFound: {
    type: 'ResourceNotFoundException',
    message: "Identity '<identity>' not found.",
    evidence: 'W',
  },
  developerUserNotFound: {
    type: 'ResourceNotFoundException',
    message: "Developer user '<user>' not found.",
    evidence: 'K',
  },
  identityResourceNotFound: {
    type: 'ResourceNotFoundException',
    message: "Resource '<arn>' not found.",
    evidence: 'K',
  },
  noGuests: {
    type: 'NotAuthorizedException',
    message: 'Unauthenticated access is not supported for this identity pool.',
    evidence: 'W',
  },
  identityForbidden: {
    type: 'NotAuthorizedException',
    message: "Access to Identity '<identity>' is forbidden.",
    evidence: 'W',
  },
  loginsDoNotMatch: {
    type: 'NotAuthorizedException',
    message:
      "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    evidence: 'W',
  },
  loginNotSupported: {
    type: 'NotAuthorizedException',
    message: 'Token is not from a supported provider of this identity pool.',
    evidence: 'W',
  },
  loginMalformed: {
    type: 'NotAuthorizedException',
    message: 'Invalid login token. Not a valid OpenId Connect identity token.',
    evidence: 'W',
  },
  loginIssuer: {
    type: 'NotAuthorizedException',
    message: "Invalid login token. Issuer doesn't match providerName",
    evidence: 'W',
  },
  loginWithoutAudience: {
    type: 'NotAuthorizedException',
    message: 'Invalid login token. Missing a required claim: aud',
    evidence: 'W',
  },
  loginSignature: {
    type: 'NotAuthorizedException',
    message: "Invalid login token. Couldn't verify signed token.",
    evidence: 'W',
  },
  loginExpired: {
    type: 'NotAuthorizedException',
    message: 'Invalid login token. Token expired: <expiry> >= <now>',
    evidence: 'W',
  },
  loginEnded: {
    type: 'NotAuthorizedException',
    message: 'Invalid login token. Token is disabled or revoked.',
    evidence: 'K',
  },
  loginTaken: {
    type: 'ResourceConflictException',
    message: 'Login is already linked to another identity.',
    evidence: 'K',
  },
  noRole: {
    type: 'InvalidIdentityPoolConfigurationException',
    message: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
    evidence: 'W',
  },
  roleNotInToken: {
    type: 'NotAuthorizedException',
    message: 'Invalid role. The custom role is not among the roles of the token.',
    evidence: 'K',
  },
  roleDenied: {
    type: 'NotAuthorizedException',
    message: 'Access is denied: no role applies to this identity.',
    evidence: 'K',
  },
  classicFlowDisabled: {
    type: 'InvalidParameterException',
    message: 'Basic (classic) flow is not enabled, please use enhanced flow.',
    evidence: 'V',
  },
  identityParameter: { type: 'InvalidParameterException', message: '<detail>', evidence: 'K' },
  developerProviderMissing: {
    type: 'InvalidParameterException',
    message: 'Please provide the developer provider name of this identity pool among the logins.',
    evidence: 'K',
  },
  developerUserTaken: {
    type: 'DeveloperUserAlreadyRegisteredException',
    message: 'The developer user identifier is already registered to another identity.',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
