import {
  customAttributesSchema,
  emailSchema,
  familyNameSchema,
  givenNameSchema,
  newPasswordSchema,
  roleSchema,
} from '@gatehouse/user-pool/validation';
import * as z from 'zod';

const { member_code, desk, joined_on, newsletter } = customAttributesSchema.shape;

/** A field left empty is an attribute that is not set. */
const orUnset = (text: string) => text.trim() || undefined;

const common = {
  givenName: givenNameSchema,
  familyName: familyNameSchema,
  email: emailSchema,
  role: roleSchema,
  attributes: z.object({
    member_code: z.string().transform(orUnset).pipe(member_code),
    desk: z
      .string()
      .transform((text) => (orUnset(text) === undefined ? undefined : Number(text)))
      .pipe(desk),
    joined_on: z.string().transform(orUnset).pipe(joined_on),
    newsletter: z
      .boolean()
      .transform((on): boolean | undefined => on || undefined)
      .pipe(newsletter),
  }),
};

/** The form, in the rules of `user-pool`. A password counts only where one is set now. */
export const createPersonSchema = z.discriminatedUnion('firstSignIn', [
  z.object({ ...common, firstSignIn: z.literal('invitation'), password: z.string() }),
  z.object({ ...common, firstSignIn: z.literal('password'), password: newPasswordSchema }),
]);

export type CreatePersonFields = z.input<typeof createPersonSchema>;
export type CreatePersonValues = z.output<typeof createPersonSchema>;

export const emptyPerson: CreatePersonFields = {
  givenName: '',
  familyName: '',
  email: '',
  role: 'member',
  attributes: { member_code: '', desk: '', joined_on: '', newsletter: false },
  firstSignIn: 'invitation',
  password: '',
};

/** The form's values as `admin.signUp` takes them. */
export function toSignUpInput(values: CreatePersonValues) {
  const { givenName, familyName, email, role, attributes } = values;
  return {
    givenName,
    familyName,
    email,
    role,
    attributes,
    firstSignIn:
      values.firstSignIn === 'password'
        ? ({ kind: 'password', password: values.password } as const)
        : ({ kind: 'invitation' } as const),
  };
}
