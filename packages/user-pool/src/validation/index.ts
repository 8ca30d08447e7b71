export { type CustomAttributes, customAttributesSchema } from './custom-attributes.ts';
export { emailSchema } from './email.ts';
export { familyNameSchema, givenNameSchema } from './names.ts';
export {
  currentPasswordSchema,
  newPasswordSchema,
  type PasswordRule,
  passwordRules,
} from './password.ts';
export { roleSchema } from './role.ts';
