import * as cognito from '@aws-sdk/client-cognito-identity-provider';
import { type Check, input, resourcesOf } from './plan-reader.ts';

/** Fields that Pulumi takes as any text, and the words that AWS knows. */
const fields: readonly (readonly [
  type: string,
  field: string,
  values: Readonly<Record<string, string>>,
])[] = [
  ['userPool:UserPool', 'userPoolTier', cognito.UserPoolTierType],
  ['userPool:UserPool', 'mfaConfiguration', cognito.UserPoolMfaType],
  ['userPool:UserPool', 'deletionProtection', cognito.DeletionProtectionType],
  ['userPool:UserPool', 'autoVerifiedAttributes', cognito.VerifiedAttributeType],
  ['userPool:UserPool', 'usernameAttributes', cognito.UsernameAttributeType],
  ['userPool:UserPool', 'emailConfiguration.emailSendingAccount', cognito.EmailSendingAccountType],
  [
    'userPool:UserPool',
    'verificationMessageTemplate.defaultEmailOption',
    cognito.DefaultEmailOptionType,
  ],
  [
    'userPool:UserPool',
    'accountRecoverySetting.recoveryMechanisms.name',
    cognito.RecoveryOptionNameType,
  ],
  ['userPool:UserPool', 'schemas.attributeDataType', cognito.AttributeDataType],
  ['userPoolClient:UserPoolClient', 'explicitAuthFlows', cognito.ExplicitAuthFlowsType],
  [
    'userPoolClient:UserPoolClient',
    'preventUserExistenceErrors',
    cognito.PreventUserExistenceErrorTypes,
  ],
  ['userPoolClient:UserPoolClient', 'refreshTokenRotation.feature', cognito.FeatureType],
  ['userPoolClient:UserPoolClient', 'tokenValidityUnits.accessToken', cognito.TimeUnitsType],
  ['userPoolClient:UserPoolClient', 'tokenValidityUnits.idToken', cognito.TimeUnitsType],
  ['userPoolClient:UserPoolClient', 'tokenValidityUnits.refreshToken', cognito.TimeUnitsType],
];

/** A word that Cognito does not know would be found out in the middle of a deployment. */
export const wordsAreCognitos: Check = (plan) =>
  fields.flatMap(([type, path, values]) => {
    const [field = '', ...rest] = path.split('.');
    const known = Object.values(values);
    return resourcesOf(plan, `aws:cognito/${type}`).flatMap((resource) => {
      const found = [...wordsAt(input(resource, field), rest)];
      if (found.length === 0) return [`${resource.name}.${path} is not set`];
      return found
        .filter((word) => !known.includes(word))
        .map((word) => `${resource.name}.${path} is "${word}", which Cognito does not know`);
    });
  });

function* wordsAt(value: unknown, path: readonly string[]): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* wordsAt(each, path);
  else if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null && path[0] !== undefined)
    yield* wordsAt((value as Record<string, unknown>)[path[0]], path.slice(1));
}
