import * as z from 'zod';

/** A line somebody types freely. PostgreSQL cannot store a NUL, and no line needs control characters. */
export const lineSchema = (label: string, maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength, `${label} has at most ${maxLength} characters.`)
    .refine(
      (text) => !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text),
      `${label} has no control characters.`,
    );
