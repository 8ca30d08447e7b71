import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { CustomAttribute, UserPoolDefinition } from '@gatehouse/user-pool';

type StandardAttribute =
  UserPoolDefinition['standardAttributes'][keyof UserPoolDefinition['standardAttributes']];

/** Cognito spells the limits as strings. */
export const standardSchema = (
  name: string,
  attribute: StandardAttribute,
): SchemaAttributeType => ({
  Name: name,
  AttributeDataType: 'String',
  Required: attribute.required,
  Mutable: attribute.mutable,
  StringAttributeConstraints: { MinLength: '0', MaxLength: String(attribute.maxLength) },
});

/** Cognito adds the `custom:` prefix by itself. */
export function customSchema(name: string, attribute: CustomAttribute): SchemaAttributeType {
  return {
    Name: name,
    AttributeDataType: attribute.type,
    Mutable: attribute.mutable,
    Required: false,
    ...(attribute.type === 'String' && {
      StringAttributeConstraints: {
        MinLength: String(attribute.minLength),
        MaxLength: String(attribute.maxLength),
      },
    }),
    ...(attribute.type === 'Number' && {
      NumberAttributeConstraints: {
        MinValue: String(attribute.minValue),
        MaxValue: String(attribute.maxValue),
      },
    }),
  };
}
