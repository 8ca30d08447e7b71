import type { ErrorRow } from './row.ts';

/** Domains, resource servers, identity providers, branding, and the OAuth settings of a client. */
export const oauthErrors = {
  domainTaken: {
    type: 'InvalidParameterException',
    message: 'Domain already associated with another user pool.',
    evidence: 'W',
  },
  poolHasDomain: {
    type: 'InvalidParameterException',
    message: 'User pool already has a domain configured.',
    evidence: 'W',
  },
  domainNotFound: {
    type: 'InvalidParameterException',
    message: 'No such domain or user pool exists.',
    evidence: 'W',
  },
  domainCharacters: {
    type: 'InvalidParameterException',
    message:
      'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$',
    evidence: 'W',
  },
  domainReserved: {
    type: 'InvalidParameterException',
    message: 'Domain cannot contain reserved word: <word>',
    evidence: 'W',
  },
  poolDeletionNeedsNoDomain: {
    type: 'InvalidParameterException',
    message:
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    evidence: 'D',
  },
  customizationNeedsDomain: {
    type: 'InvalidParameterException',
    message: 'There has to be an existing domain associated with this user pool',
    evidence: 'W',
  },
  resourceServerExists: {
    type: 'InvalidParameterException',
    message: '<identifier> already exists in user pool <pool>.',
    evidence: 'K',
  },
  resourceServerNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Resource server <identifier> does not exist.',
    evidence: 'K',
  },
  providerExists: {
    type: 'DuplicateProviderException',
    message: 'A provider with the name <name> already exists.',
    evidence: 'M',
  },
  providerNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Identity provider <name> does not exist.',
    evidence: 'K',
  },
  providerTypeMismatch: {
    type: 'InvalidParameterException',
    message: 'Provider <name> cannot be of type <providerType>.',
    evidence: 'W',
  },
  providerDetailMissing: {
    type: 'InvalidParameterException',
    message: 'ProviderDetails must contain <detail>.',
    evidence: 'K',
  },
  providerDetailInvalid: {
    type: 'InvalidParameterException',
    message: 'Invalid value for <detail>.',
    evidence: 'K',
  },
  identifierTaken: {
    type: 'InvalidParameterException',
    message: 'The identifier <identifier> is used by another identity provider.',
    evidence: 'K',
  },
  providerUnknown: {
    type: 'InvalidParameterException',
    message: 'The provider <name> does not exist for User Pool <pool>.',
    evidence: 'W',
  },
  providerUserInvalid: {
    type: 'InvalidParameterException',
    message: 'Invalid <member>.',
    evidence: 'K',
  },
  mergingNotSupported: {
    type: 'InvalidParameterException',
    message:
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    evidence: 'W',
  },
  oauthSettingsIncomplete: {
    type: 'InvalidParameterException',
    message:
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    evidence: 'W',
  },
  clientCredentialsNotAlone: {
    type: 'InvalidOAuthFlowException',
    message: 'client_credentials flow can not be selected along with code flow or implicit flow.',
    evidence: 'W',
  },
  clientCredentialsNeedSecret: {
    type: 'InvalidOAuthFlowException',
    message: 'client_credentials flow can not be selected if client does not have a client secret.',
    evidence: 'W',
  },
  clientCredentialsScope: {
    type: 'InvalidOAuthFlowException',
    message: '<scope> is not supported with client_credentials flow',
    evidence: 'W',
  },
  callbackUrlsEmpty: {
    type: 'InvalidOAuthFlowException',
    message: 'CallbackUrls can not be empty when code flow or implicit flow is selected.',
    evidence: 'W',
  },
  redirectUsesHttp: {
    type: 'InvalidParameterException',
    message: '<url> cannot use the HTTP protocol.',
    evidence: 'W',
  },
  redirectInvalid: {
    type: 'InvalidParameterException',
    message: '<url> is not a valid redirect address: it must be absolute and without a fragment.',
    evidence: 'K',
  },
  defaultRedirectUnknown: {
    type: 'InvalidParameterException',
    message: 'DefaultRedirectURI must be one of the CallbackURLs.',
    evidence: 'M',
  },
  scopeNotFound: {
    type: 'ScopeDoesNotExistException',
    message: 'The scope <scope> does not exist.',
    evidence: 'M',
  },
  brandingExists: {
    type: 'ManagedLoginBrandingExistsException',
    message: 'Managed login branding already exists for this app client.',
    evidence: 'M',
  },
  brandingNotFound: {
    type: 'ResourceNotFoundException',
    message: 'Managed login branding does not exist.',
    evidence: 'K',
  },
  brandingConflict: {
    type: 'InvalidParameterException',
    message: 'UseCognitoProvidedValues cannot be combined with Settings or Assets.',
    evidence: 'M',
  },
} as const satisfies Record<string, ErrorRow>;
