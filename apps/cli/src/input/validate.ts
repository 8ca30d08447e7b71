import type * as z from 'zod';
import { invalidInput } from '../errors/own.ts';

/** The first thing wrong with an answer, for a prompt; undefined when it is right. */
export const firstIssue = (schema: z.ZodType) => (value: string) => {
  const result = schema.safeParse(value);
  return result.success ? undefined : result.error.issues[0]?.message;
};

/** The value as the schema has it, or the failure that names the field: `newPassword` is said "new password". */
export function check<Output>(schema: z.ZodType<Output>, path: string, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidInput(
    `The ${path.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} cannot be used.`,
    result.error.issues.map(({ message }) => ({ path, message })),
  );
}
