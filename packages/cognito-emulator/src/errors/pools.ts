import type { ErrorRow } from './row.ts';

/** Pools, clients, groups. */
export const poolErrors = {
  poolNotFound: {
    type: 'ResourceNotFoundException',
    message: 'User pool <pool> does not exist.',
    evidence: 'W',
  },
  clientNotFound: {
    type: 'ResourceNotFoundException',
    message: 'User pool client <client> does not exist.',
    evidence: 'W',
  },
  deletionProtected: {
    type: 'InvalidParameterException',
    message:
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    evidence: 'K',
  },
  groupExists: {
    type: 'GroupExistsException',
    message: 'A group with the name already exists.',
    evidence: 'K',
  },
  groupNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Group not found.',
    evidence: 'K',
  },
  mixedAuthFlows: {
    type: 'InvalidParameterException',
    message:
      'ExplicitAuthFlows cannot mix the legacy values (<legacy>) with values that start with ALLOW_.',
    evidence: 'K',
  },
  rotationWithRefreshFlow: {
    type: 'InvalidParameterException',
    message: 'ALLOW_REFRESH_TOKEN_AUTH cannot be used while refresh token rotation is enabled.',
    evidence: 'K',
  },
  tokenLifetimeOutOfRange: {
    type: 'InvalidParameterException',
    message: 'Invalid range for token validity.',
    evidence: 'K',
  },
  clientAttributesInvalid: {
    type: 'InvalidParameterException',
    message: 'Invalid <kind> attributes specified while <doing> a client',
    evidence: 'W',
  },
  schemaInvalid: {
    type: 'InvalidParameterException',
    message: '<attribute>: <detail>',
    evidence: 'K',
  },
  adminOnlyNotAlone: {
    type: 'InvalidParameterException',
    message:
      'Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
    evidence: 'K',
  },
  unusedAccountDays: {
    type: 'InvalidParameterException',
    message:
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    evidence: 'W',
  },
  attributeTypeMissing: {
    type: 'InvalidParameterException',
    message: 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    evidence: 'moto',
  },
  constraintsInvalid: {
    type: 'InvalidParameterException',
    message: 'Invalid <kind> for schema attribute <attribute>',
    evidence: 'moto',
  },
  constraintsReversed: {
    type: 'InvalidParameterException',
    message: 'user.<attribute>: Max <what> cannot be less than min <what>.',
    evidence: 'moto',
  },
  attributeTooLong: {
    type: 'InvalidParameterException',
    message: 'user.<attribute>: String attributes cannot have a length of more than 2048',
    evidence: 'moto',
  },
  standardAttributeFixed: {
    type: 'InvalidParameterException',
    message:
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute <attribute>',
    evidence: 'W',
  },
  aliasAndUsernameAttributes: {
    type: 'InvalidParameterException',
    message: 'Only one of aliasAttributes or usernameAttributes can be set in a user pool.',
    evidence: 'K',
  },
  invalidNextToken: {
    type: 'InvalidParameterException',
    message: 'The provided paging marker is invalid.',
    evidence: 'K',
  },
  resourceLimit: {
    type: 'LimitExceededException',
    message: 'Limit exceeded: there can be at most <most> <limited>.',
    evidence: 'K',
  },
  groupsOfUserLimit: {
    type: 'InvalidParameterException',
    message: 'A user can be in at most <most> groups.',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
