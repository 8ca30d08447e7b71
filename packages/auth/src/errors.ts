/** Everything that can go wrong between us and Cognito, in our words. `packages/api` turns each into its own code. */
export type AuthErrorCode =
  | 'INCORRECT_CREDENTIALS'
  | 'ACCOUNT_DISABLED'
  | 'TEMPORARY_PASSWORD_EXPIRED'
  | 'PASSWORD_RESET_REQUIRED'
  | 'WEAK_PASSWORD'
  | 'CHALLENGE_EXPIRED'
  | 'TOO_MANY_ATTEMPTS'
  /** The refresh token is expired, revoked or its user is gone. */
  | 'REFRESH_REFUSED'
  /** The token is malformed, expired, forged or meant for somebody else. */
  | 'INVALID_TOKEN'
  | 'USER_EXISTS'
  | 'USER_NOT_FOUND'
  /** Cognito does not accept an attribute's value. */
  | 'INVALID_ATTRIBUTE'
  /** Nobody can say whether the call was carried out: a timeout, a broken connection, a 5xx or throttling. */
  | 'UNAVAILABLE'
  /** A mistake of ours: a missing right, a wrong client, a flow that is switched off. */
  | 'UNEXPECTED';

/** Its message is its code: what Cognito said stays in `cause` and never travels. */
export class AuthError extends Error {
  readonly code: AuthErrorCode;

  constructor(code: AuthErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AuthError';
    this.code = code;
  }
}
