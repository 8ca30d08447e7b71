import type { SchemaAttributeType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { fixedAtCreation, type UserPoolDefinition } from '@gatehouse/user-pool';
import { customSchema, standardSchema } from './schema-attributes.ts';

/**
 * The names of what differs between a definition and an existing pool although Cognito fixed it at creation. An
 * attribute that only one side has is not among them: a new one can be added, and an old one cannot be removed.
 */
export function fixedDifferences(definition: UserPoolDefinition, pool: UserPoolType): string[] {
  const fixed = fixedAtCreation(definition);
  const differences: string[] = [];
  const compare = (name: string, wanted: unknown, actual: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(actual)) differences.push(name);
  };
  compare('usernameAttributes', fixed.usernameAttributes, pool.UsernameAttributes ?? []);
  compare('caseSensitive', fixed.caseSensitive, pool.UsernameConfiguration?.CaseSensitive ?? true);

  const actual = new Map(pool.SchemaAttributes?.map((each) => [each.Name ?? '', each]));
  const compareAttribute = (path: string, name: string, wanted: SchemaAttributeType) => {
    const existing = actual.get(name);
    if (!existing) return;
    for (const [field, read] of Object.entries(fields)) {
      compare(`${path}.${field}`, read(wanted), read(existing));
    }
  };
  for (const [name, each] of Object.entries(definition.standardAttributes)) {
    compareAttribute(`standardAttributes.${name}`, name, standardSchema(name, each));
  }
  for (const [name, each] of Object.entries(definition.customAttributes)) {
    compareAttribute(`customAttributes.${name}`, `custom:${name}`, customSchema(name, each));
  }
  return differences;
}

/** The fields of an attribute under the names that the definition gives them. */
const fields: Record<string, (attribute: SchemaAttributeType) => unknown> = {
  type: (attribute) => attribute.AttributeDataType,
  mutable: (attribute) => attribute.Mutable ?? false,
  required: (attribute) => attribute.Required ?? false,
  minLength: (attribute) => attribute.StringAttributeConstraints?.MinLength ?? null,
  maxLength: (attribute) => attribute.StringAttributeConstraints?.MaxLength ?? null,
  minValue: (attribute) => attribute.NumberAttributeConstraints?.MinValue ?? null,
  maxValue: (attribute) => attribute.NumberAttributeConstraints?.MaxValue ?? null,
};

/** The custom attributes that the definition has and the pool has not. */
export function missingAttributes(
  definition: UserPoolDefinition,
  pool: UserPoolType,
): SchemaAttributeType[] {
  const actual = new Set(pool.SchemaAttributes?.map((each) => each.Name));
  return Object.entries(definition.customAttributes)
    .filter(([name]) => !actual.has(`custom:${name}`))
    .map(([name, each]) => customSchema(name, each));
}
