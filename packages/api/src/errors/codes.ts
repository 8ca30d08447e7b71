import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';

interface ErrorEntry {
  /** Decides the HTTP status. */
  readonly trpc: TRPC_ERROR_CODE_KEY;
  /** What a person reads. It names what to do next and nothing of what happened inside. */
  readonly message: string;
}

/**
 * Every error that leaves the server. The list is closed: clients switch on it, and anything else becomes INTERNAL.
 * This file is read by browsers too.
 */
export const errors = {
  INVALID_INPUT: { trpc: 'BAD_REQUEST', message: 'Check what you entered.' },
  UNAUTHENTICATED: { trpc: 'UNAUTHORIZED', message: 'Sign in to continue.' },
  SESSION_ENDED: { trpc: 'UNAUTHORIZED', message: 'Your session has ended. Sign in again.' },
  FORBIDDEN: { trpc: 'FORBIDDEN', message: 'You do not have access to this.' },
  ADMIN_ONLY: { trpc: 'FORBIDDEN', message: 'This is for admins only.' },
  INCORRECT_CREDENTIALS: {
    trpc: 'UNAUTHORIZED',
    message: 'The email address or the password is not right.',
  },
  ACCOUNT_DISABLED: {
    trpc: 'FORBIDDEN',
    message: 'This account cannot be used. Ask an admin for help.',
  },
  TEMPORARY_PASSWORD_EXPIRED: {
    trpc: 'FORBIDDEN',
    message: 'Your temporary password has expired. Ask an admin for a new invitation.',
  },
  PASSWORD_RESET_REQUIRED: {
    trpc: 'FORBIDDEN',
    message: 'Your password must be reset before you can sign in. Ask an admin for help.',
  },
  WEAK_PASSWORD: {
    trpc: 'BAD_REQUEST',
    message: 'This password is not accepted. Choose another one.',
  },
  CHALLENGE_EXPIRED: {
    trpc: 'UNAUTHORIZED',
    message: 'That took too long. Sign in again with your temporary password.',
  },
  TOO_MANY_ATTEMPTS: {
    trpc: 'TOO_MANY_REQUESTS',
    message: 'Too many attempts. Wait a few minutes, then try again.',
  },
  EMAIL_TAKEN: { trpc: 'CONFLICT', message: 'Somebody with this email address already exists.' },
  NOT_FOUND: { trpc: 'NOT_FOUND', message: 'This does not exist, or not any more.' },
  CHANGED_MEANWHILE: {
    trpc: 'CONFLICT',
    message: 'This was changed meanwhile. Look at the new version and try again.',
  },
  IDEMPOTENCY_MISMATCH: {
    trpc: 'CONFLICT',
    message: 'This form was already sent with other values. Reload it to start over.',
  },
  CANNOT_DISABLE_SELF: { trpc: 'CONFLICT', message: 'You cannot disable your own account.' },
  LAST_ADMIN: {
    trpc: 'CONFLICT',
    message: 'This is the last active admin. Make somebody else an admin first.',
  },
  CROSS_SITE: { trpc: 'FORBIDDEN', message: 'This request did not come from our own site.' },
  UNSUPPORTED_MEDIA_TYPE: {
    trpc: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Requests carry JSON, as application/json.',
  },
  UNPARSABLE: { trpc: 'PARSE_ERROR', message: 'The request is not valid JSON.' },
  TOO_LARGE: { trpc: 'PAYLOAD_TOO_LARGE', message: 'The request is too large.' },
  BATCH_TOO_LARGE: { trpc: 'BAD_REQUEST', message: 'The request has too many calls in it.' },
  NO_SUCH_PROCEDURE: { trpc: 'NOT_FOUND', message: 'There is no such procedure here.' },
  METHOD_NOT_ALLOWED: {
    trpc: 'METHOD_NOT_SUPPORTED',
    message: 'Queries are sent with GET, mutations with POST.',
  },
  UNAVAILABLE: {
    trpc: 'SERVICE_UNAVAILABLE',
    message: 'Gatehouse cannot answer right now. Try again in a moment.',
  },
  INTERNAL: {
    trpc: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side. It has been noted.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errors;

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(errors, value);

/** An input's fault, as a form shows it next to the field. `path` is dotted: `firstSignIn.password`. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** `error.data` on the wire. */
export interface ErrorData {
  readonly code: TRPC_ERROR_CODE_KEY;
  readonly httpStatus: number;
  readonly errorCode: ErrorCode;
  readonly requestId: string;
  readonly path?: string;
  readonly fields?: readonly FieldError[];
}
