import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { AppError } from './app-error.ts';
import { type ErrorCode, type ErrorData, errors, type FieldError } from './codes.ts';
import { fieldsOf } from './field-errors.ts';
import { toErrorCode } from './to-error-code.ts';

export interface ErrorShape extends TRPCDefaultErrorShape {
  readonly data: TRPCDefaultErrorShape['data'] & ErrorData;
}

/**
 * What a client sees of an error. tRPC would send the raw message of anything a procedure throws, in production too,
 * so message and data are written anew from the closed list.
 */
export function formatError(error: TRPCError, requestId: string, path?: string): ErrorShape {
  return errorShape(toErrorCode(error), { requestId, path, fields: fieldsOf(error) });
}

export function errorShape(
  errorCode: ErrorCode,
  details: { requestId: string; path?: string; fields?: readonly FieldError[] },
): ErrorShape {
  const { trpc, message } = errors[errorCode];
  const { requestId, path, fields = [] } = details;
  return {
    message,
    code: TRPC_ERROR_CODES_BY_KEY[trpc],
    data: {
      code: trpc,
      httpStatus: getHTTPStatusCodeFromError(new AppError(errorCode)),
      errorCode,
      requestId,
      ...(path !== undefined && { path }),
      ...(fields.length > 0 && { fields }),
    },
  };
}
