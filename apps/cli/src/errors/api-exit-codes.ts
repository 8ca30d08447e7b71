import type { ErrorCode } from '@gatehouse/api/errors';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** One exit code for every code of the API: a new code there does not compile here until somebody has decided. */
export const apiExitCodes: Record<ErrorCode, ExitCode> = {
  UNAUTHENTICATED: exitCodes.signedOut,
  SESSION_ENDED: exitCodes.signedOut,
  INCORRECT_CREDENTIALS: exitCodes.signedOut,
  TEMPORARY_PASSWORD_EXPIRED: exitCodes.signedOut,
  PASSWORD_RESET_REQUIRED: exitCodes.signedOut,
  CHALLENGE_EXPIRED: exitCodes.signedOut,
  FORBIDDEN: exitCodes.refused,
  ADMIN_ONLY: exitCodes.refused,
  ACCOUNT_DISABLED: exitCodes.refused,
  CANNOT_DISABLE_SELF: exitCodes.refused,
  LAST_ADMIN: exitCodes.refused,
  CROSS_SITE: exitCodes.refused,
  TOO_MANY_ATTEMPTS: exitCodes.refused,
  INVALID_INPUT: exitCodes.invalid,
  WEAK_PASSWORD: exitCodes.invalid,
  EMAIL_TAKEN: exitCodes.invalid,
  NOT_FOUND: exitCodes.invalid,
  CHANGED_MEANWHILE: exitCodes.invalid,
  IDEMPOTENCY_MISMATCH: exitCodes.invalid,
  UNSUPPORTED_MEDIA_TYPE: exitCodes.invalid,
  UNPARSABLE: exitCodes.invalid,
  TOO_LARGE: exitCodes.invalid,
  BATCH_TOO_LARGE: exitCodes.invalid,
  NO_SUCH_PROCEDURE: exitCodes.invalid,
  METHOD_NOT_ALLOWED: exitCodes.invalid,
  UNAVAILABLE: exitCodes.unreachable,
  INTERNAL: exitCodes.unexpected,
};
