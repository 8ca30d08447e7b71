import * as z from 'zod';
import { userPool } from '../definition.ts';

const { maxLength } = userPool.standardAttributes.email;

/** An address as Cognito compares it: trimmed, NFKC, lower case. Normalised first, validated after. */
export const emailSchema = z
  .string()
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .email('Enter an email address, like name@example.com.')
      .max(maxLength, `An email address has at most ${maxLength} characters.`),
  );
