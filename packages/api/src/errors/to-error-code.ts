import { AuthError, type AuthErrorCode } from '@gatehouse/auth';
import { isConflict, sqlState } from '@gatehouse/db';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError } from './app-error.ts';
import type { ErrorCode } from './codes.ts';

/** What Cognito's side reports, in the words of the API. */
const fromAuth: Readonly<Record<AuthErrorCode, ErrorCode>> = {
  INCORRECT_CREDENTIALS: 'INCORRECT_CREDENTIALS',
  ACCOUNT_DISABLED: 'ACCOUNT_DISABLED',
  TEMPORARY_PASSWORD_EXPIRED: 'TEMPORARY_PASSWORD_EXPIRED',
  PASSWORD_RESET_REQUIRED: 'PASSWORD_RESET_REQUIRED',
  WEAK_PASSWORD: 'WEAK_PASSWORD',
  CHALLENGE_EXPIRED: 'CHALLENGE_EXPIRED',
  TOO_MANY_ATTEMPTS: 'TOO_MANY_ATTEMPTS',
  REFRESH_REFUSED: 'SESSION_ENDED',
  INVALID_TOKEN: 'UNAUTHENTICATED',
  USER_EXISTS: 'EMAIL_TAKEN',
  USER_NOT_FOUND: 'NOT_FOUND',
  INVALID_ATTRIBUTE: 'INVALID_INPUT',
  UNAVAILABLE: 'UNAVAILABLE',
  UNEXPECTED: 'INTERNAL',
};

/** What tRPC itself refuses before a procedure runs. */
const fromTrpc: Partial<Record<TRPCError['code'], ErrorCode>> = {
  PARSE_ERROR: 'UNPARSABLE',
  BAD_REQUEST: 'INVALID_INPUT',
  NOT_FOUND: 'NO_SUCH_PROCEDURE',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  PAYLOAD_TOO_LARGE: 'TOO_LARGE',
};

/** The ONE place where an error of any origin becomes a code of the closed list. */
export function toErrorCode(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.errorCode;
  if (error instanceof AuthError) return fromAuth[error.code];
  if (error instanceof TRPCError) {
    const known = fromTrpc[error.code];
    if (known) return known;
    // tRPC wraps whatever a procedure throws.
    return error.cause && error.cause !== error ? toErrorCode(error.cause) : 'INTERNAL';
  }
  // An output that does not match its schema is our fault, never the caller's.
  if (error instanceof ZodError) return 'INTERNAL';
  return isDatabaseAway(error) || isConflict(error) ? 'UNAVAILABLE' : 'INTERNAL';
}

/**
 * No connection, or one that broke. SQLSTATE classes 08 (connection), 53 (resources) and 57 (operator intervention),
 * Node's own network codes, and the pool's impatience, which has no code at all.
 */
function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) {
    return /^(08|53|57)...$/.test(state) || /^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|AI_)/.test(state);
  }
  for (let at = error; at instanceof Error; at = at.cause) {
    if (
      /connection (terminated|timeout|ended)|timeout exceeded when trying to connect/i.test(
        at.message,
      )
    ) {
      return true;
    }
  }
  return false;
}
