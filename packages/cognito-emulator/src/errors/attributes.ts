import type { ErrorRow } from './row.ts';

/** Attributes. */
export const attributeErrors = {
  attributeNotWritable: {
    type: 'NotAuthorizedException',
    message: 'A client attempted to write unauthorized attribute',
    evidence: 'W',
  },
  attributesDoNotConform: {
    type: 'InvalidParameterException',
    message: 'Attributes did not conform to the schema: <details>',
    evidence: 'W',
  },
  attributeTypeUnknown: {
    type: 'InvalidParameterException',
    message: 'Type for attribute {<attribute>} could not be determined',
    evidence: 'W',
  },
  attributeNonMutable: {
    type: 'InvalidParameterException',
    message: 'Cannot modify the non-mutable attribute <attribute>',
    evidence: 'W',
  },
  attributeImmutable: {
    type: 'InvalidParameterException',
    message: 'user.<attribute>: Attribute cannot be updated. (changing an immutable attribute)',
    evidence: 'W',
  },
  invalidEmail: {
    type: 'InvalidParameterException',
    message: 'Invalid email address format.',
    evidence: 'W',
  },
  invalidPhoneNumber: {
    type: 'InvalidParameterException',
    message: 'Invalid phone number format.',
    evidence: 'W',
  },
  flagWithoutEmail: {
    type: 'InvalidParameterException',
    message: 'Email is required to verify/un-verify an email',
    evidence: 'K',
  },
  flagWithoutPhoneNumber: {
    type: 'InvalidParameterException',
    message: 'Phone Number is required to verify/un-verify a phone number',
    evidence: 'K',
  },
  duplicateAttribute: {
    type: 'InvalidParameterException',
    message: 'Duplicate attributes are not allowed: <attribute>',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
