import type { CustomAttribute, UserPoolDefinition } from '@gatehouse/user-pool';

type Schema = aws.types.input.cognito.UserPoolSchema;
type StandardAttribute = UserPoolDefinition['standardAttributes']['email'];

/**
 * Attributes as the AWS provider takes them. Limits are always said: the provider compares what is left out with what
 * Cognito fills in, and would see a change that cannot be made.
 */
export const standardSchema = ([name, attribute]: [string, StandardAttribute]): Schema => ({
  name,
  attributeDataType: 'String',
  required: attribute.required,
  mutable: attribute.mutable,
  stringAttributeConstraints: { minLength: '0', maxLength: String(attribute.maxLength) },
});

/** `custom:` is put before the name by Cognito. */
export const customSchema = ([name, attribute]: [string, CustomAttribute]): Schema => ({
  name,
  attributeDataType: attribute.type,
  required: false,
  mutable: attribute.mutable,
  ...(attribute.type === 'String' && {
    stringAttributeConstraints: {
      minLength: String(attribute.minLength),
      maxLength: String(attribute.maxLength),
    },
  }),
  ...(attribute.type === 'Number' && {
    numberAttributeConstraints: {
      minValue: String(attribute.minValue),
      maxValue: String(attribute.maxValue),
    },
  }),
});
