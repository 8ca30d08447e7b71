import * as z from 'zod';
import { userPool } from '../definition.ts';

const { member_code, desk } = userPool.customAttributes;

/** The custom attributes a person may be created with. `user_id` is not among them: only our own saga writes it. */
export const customAttributesSchema = z.strictObject({
  member_code: z
    .string()
    .trim()
    .min(
      member_code.minLength,
      `A member code has ${member_code.minLength} to ${member_code.maxLength} characters.`,
    )
    .max(
      member_code.maxLength,
      `A member code has ${member_code.minLength} to ${member_code.maxLength} characters.`,
    )
    .optional(),
  desk: z
    .int(`A desk is a whole number from ${desk.minValue} to ${desk.maxValue}.`)
    .min(desk.minValue, `A desk is a whole number from ${desk.minValue} to ${desk.maxValue}.`)
    .max(desk.maxValue, `A desk is a whole number from ${desk.minValue} to ${desk.maxValue}.`)
    .optional(),
  joined_on: z.iso.date('Enter a date, like 2026-11-20.').optional(),
  newsletter: z.boolean().optional(),
});

export type CustomAttributes = z.infer<typeof customAttributesSchema>;
