import { TRPCError } from '@trpc/server';
import { type ErrorCode, errors, type FieldError } from './codes.ts';

/** A refusal from the closed list. Its message is the list's; a cause stays inside. */
export class AppError extends TRPCError {
  readonly errorCode: ErrorCode;
  readonly fields: readonly FieldError[];

  constructor(
    errorCode: ErrorCode,
    options: { cause?: unknown; fields?: readonly FieldError[] } = {},
  ) {
    const { trpc, message } = errors[errorCode];
    super({ code: trpc, message, cause: options.cause });
    this.name = 'AppError';
    this.errorCode = errorCode;
    this.fields = options.fields ?? [];
  }
}
