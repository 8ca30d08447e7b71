import type { ErrorRow } from './row.ts';

/** Tokens. */
export const tokenErrors = {
  accessTokenInvalid: {
    type: 'NotAuthorizedException',
    message: 'Invalid Access Token',
    evidence: 'W',
  },
  accessTokenSignature: {
    type: 'NotAuthorizedException',
    message: 'Could not verify signature for Access Token',
    evidence: 'W',
  },
  accessTokenExpired: {
    type: 'NotAuthorizedException',
    message: 'Access Token has expired',
    evidence: 'W',
  },
  accessTokenRevoked: {
    type: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
    evidence: 'W',
  },
  accessTokenScope: {
    type: 'NotAuthorizedException',
    message: 'Access Token does not have required scopes',
    evidence: 'W',
  },
  refreshTokenInvalid: {
    type: 'NotAuthorizedException',
    message: 'Invalid Refresh Token',
    evidence: 'W',
  },
  refreshTokenExpired: {
    type: 'NotAuthorizedException',
    message: 'Refresh Token has expired',
    evidence: 'W',
  },
  refreshTokenRevoked: {
    type: 'NotAuthorizedException',
    message: 'Refresh Token has been revoked',
    evidence: 'W',
  },
  refreshTokenReused: {
    type: 'RefreshTokenReuseException',
    message: 'Refresh Token has already been used',
    evidence: 'M',
  },
  unsupportedTokenType: {
    type: 'UnsupportedTokenTypeException',
    message: 'Unsupported token type',
    evidence: 'M',
  },
  revocationNotEnabled: {
    type: 'UnsupportedOperationException',
    message: 'Token revocation is not enabled for this client',
    evidence: 'M',
  },
  revokeUnauthorized: {
    type: 'UnauthorizedException',
    message: 'The client is not authorized to revoke this token.',
    evidence: 'M',
  },
} as const satisfies Record<string, ErrorRow>;
