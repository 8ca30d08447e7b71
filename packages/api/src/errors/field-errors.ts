import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError } from './app-error.ts';
import type { FieldError } from './codes.ts';

/** What was wrong with which field. Messages come from our own schemas, so they never repeat the input. */
export function fieldsOf(error: TRPCError): readonly FieldError[] {
  if (error instanceof AppError) return error.fields;
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ZodError)) return [];
  return error.cause.issues.map(({ path, message, code }) => ({
    path: path.join('.'),
    // An unrecognised key would be quoted.
    message: code === 'unrecognized_keys' ? 'There is a field here that does not exist.' : message,
  }));
}
