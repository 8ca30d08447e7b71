import {
  customAttributesSchema,
  emailSchema,
  familyNameSchema,
  givenNameSchema,
  newPasswordSchema,
  roleSchema,
} from '@gatehouse/user-pool/validation';
import * as z from 'zod';

export const signUpInputSchema = z.strictObject({
  /** One for each form that is filled in: the same key again is the same request. */
  idempotencyKey: z.uuid(),
  email: emailSchema,
  givenName: givenNameSchema,
  familyName: familyNameSchema,
  role: roleSchema,
  attributes: customAttributesSchema.optional(),
  firstSignIn: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('invitation') }),
    z.strictObject({ kind: z.literal('password'), password: newPasswordSchema }),
  ]),
});

export type SignUpInput = z.infer<typeof signUpInputSchema>;
