import * as z from 'zod';
import { userPool } from '../definition.ts';

const name = (label: string, maxLength: number) =>
  z
    .string()
    .trim()
    .min(1, `Enter a ${label}.`)
    .max(maxLength, `A ${label} has at most ${maxLength} characters.`)
    // Control and direction-override characters would let one person's name rewrite another's line.
    .refine(
      (value) => !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(value),
      `A ${label} has no control characters.`,
    );

export const givenNameSchema = name('given name', userPool.standardAttributes.given_name.maxLength);
export const familyNameSchema = name(
  'family name',
  userPool.standardAttributes.family_name.maxLength,
);
