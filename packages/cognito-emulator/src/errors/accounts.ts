import type { ErrorRow } from './row.ts';

/** Client secrets, tags, threat protection, logs. */
export const accountErrors = {
  clientWithoutSecret: {
    type: 'InvalidParameterException',
    message: 'The app client has no secret: one can only be added to a confidential client.',
    evidence: 'K',
  },
  lastSecret: {
    type: 'InvalidParameterException',
    message: 'The last secret of an app client cannot be deleted.',
    evidence: 'K',
  },
  secretNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Client secret <secret> does not exist.',
    evidence: 'K',
  },
  resourceNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Resource <resource> does not exist.',
    evidence: 'K',
  },
  tooManyTags: {
    type: 'InvalidParameterException',
    message: 'A resource can have at most 50 tags.',
    evidence: 'K',
  },
  reservedTag: {
    type: 'InvalidParameterException',
    message: 'Tag keys that begin with aws: are reserved.',
    evidence: 'K',
  },
  addOnNotEnabled: {
    type: 'UserPoolAddOnNotEnabledException',
    message: 'User pool add-ons are not enabled for the user pool.',
    evidence: 'K',
  },
  tierTooLow: {
    type: 'FeatureUnavailableInTierException',
    message: '<feature> is not available in the <tier> feature plan.',
    evidence: 'K',
  },
  feedbackTokenInvalid: {
    type: 'NotAuthorizedException',
    message: 'Invalid feedback token.',
    evidence: 'K',
  },
  attributeExists: {
    type: 'InvalidParameterException',
    message: '<attribute>: Existing attribute already has name <attribute>.',
    evidence: 'K',
  },
} as const satisfies Record<string, ErrorRow>;
