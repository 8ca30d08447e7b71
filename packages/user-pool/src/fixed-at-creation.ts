import type { UserPoolDefinition } from './types.ts';

/**
 * The part of a definition that Cognito fixes when the pool is created: username mode, case sensitivity and every
 * attribute's type, mutability and limits. Two definitions that differ here describe two different pools.
 * New custom attributes may be added later, so only attributes present in both are compared by the readers.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export function fixedAtCreation(definition: UserPoolDefinition) {
  return {
    usernameAttributes: definition.usernameAttributes,
    caseSensitive: definition.caseSensitive,
    standardAttributes: definition.standardAttributes,
    customAttributes: Object.fromEntries(
      Object.entries(definition.customAttributes).map(([name, { label, hint, ...fixed }]) => [
        name,
        fixed,
      ]),
    ),
  };
}
