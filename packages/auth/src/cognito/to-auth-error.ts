import { AuthError, type AuthErrorCode } from '../errors.ts';

/** What we were doing: Cognito says `NotAuthorizedException` for nearly everything. */
export type Operation = 'sign-in' | 'answer-challenge' | 'refresh' | 'revoke' | 'directory';

/** Exceptions that mean one thing wherever they come from. */
const byName: Readonly<Record<string, AuthErrorCode>> = {
  InvalidPasswordException: 'WEAK_PASSWORD',
  PasswordHistoryPolicyViolationException: 'WEAK_PASSWORD',
  PasswordResetRequiredException: 'PASSWORD_RESET_REQUIRED',
  UserNotConfirmedException: 'ACCOUNT_DISABLED',
  UsernameExistsException: 'USER_EXISTS',
  AliasExistsException: 'USER_EXISTS',
  RefreshTokenReuseException: 'REFRESH_REFUSED',
  TooManyFailedAttemptsException: 'TOO_MANY_ATTEMPTS',
  CodeMismatchException: 'CHALLENGE_EXPIRED',
  ExpiredCodeException: 'CHALLENGE_EXPIRED',
  InternalErrorException: 'UNAVAILABLE',
};

/** `NotAuthorizedException` has no code of its own, only these sentences. The first that matches counts. */
const byMessage: ReadonlyArray<readonly [RegExp, AuthErrorCode]> = [
  [/password attempts exceeded/i, 'TOO_MANY_ATTEMPTS'],
  [/user is disabled/i, 'ACCOUNT_DISABLED'],
  [/temporary password has expired/i, 'TEMPORARY_PASSWORD_EXPIRED'],
  [/invalid session|session is expired|session can only be used once/i, 'CHALLENGE_EXPIRED'],
  [/refresh token/i, 'REFRESH_REFUSED'],
  [/incorrect username or password/i, 'INCORRECT_CREDENTIALS'],
  // Ours, not the person's: the secret does not belong to the client.
  [/secret/i, 'UNEXPECTED'],
];

/** What a bare refusal means for each operation. */
const refused: Readonly<Record<Operation, AuthErrorCode>> = {
  'sign-in': 'INCORRECT_CREDENTIALS',
  'answer-challenge': 'CHALLENGE_EXPIRED',
  refresh: 'REFRESH_REFUSED',
  revoke: 'UNEXPECTED',
  directory: 'UNEXPECTED',
};

const throttled = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
]);

/**
 * The ONE place that knows Cognito's exceptions.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 */
export function toAuthError(error: unknown, operation: Operation): AuthError {
  if (error instanceof AuthError) return error;
  return new AuthError(codeOf(error, operation), { cause: error });
}

function codeOf(error: unknown, operation: Operation): AuthErrorCode {
  if (!(error instanceof Error)) return 'UNEXPECTED';

  const known = byName[error.name];
  if (known) return known;

  // A person can wait and try again; a change by an admin is tried again by the outbox.
  if (throttled.has(error.name)) {
    return operation === 'directory' ? 'UNAVAILABLE' : 'TOO_MANY_ATTEMPTS';
  }
  if (error.name === 'UserNotFoundException') {
    return operation === 'directory' ? 'USER_NOT_FOUND' : refused[operation];
  }
  if (error.name === 'NotAuthorizedException') {
    const match = byMessage.find(([pattern]) => pattern.test(error.message));
    return match ? match[1] : refused[operation];
  }
  if (error.name === 'InvalidParameterException') {
    return operation === 'directory' ? 'INVALID_ATTRIBUTE' : 'UNEXPECTED';
  }
  return isAmbiguous(error) ? 'UNAVAILABLE' : 'UNEXPECTED';
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** No answer, or an answer that does not tell whether the call was carried out. */
function isAmbiguous(error: Error): boolean {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true;
  if ('code' in error && typeof error.code === 'string' && networkCodes.has(error.code)) {
    return true;
  }
  const status = httpStatus(error);
  return status !== null && status >= 500;
}

function httpStatus(error: Error): number | null {
  if (!('$metadata' in error)) return null;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) {
    return null;
  }
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : null;
}
