/**
 * Where a row's type and text come from.
 *
 * V recorded against real AWS by a third party; D the AWS developer guide; W the exact text that several unrelated
 * code bases match on; M the machine-readable API model; K engineer's knowledge, unverified; moto read from that
 * emulator's source; E the emulator's own, with no counterpart on AWS.
 */
export type Evidence = 'V' | 'D' | 'W' | 'M' | 'K' | 'moto' | 'E';

interface ErrorRow {
  readonly type: string;
  /** `<name>` marks a parameter. */
  readonly message: string;
  /** One tag for the type and text together; the weakest where several apply. */
  readonly evidence: Evidence;
}

const incorrect = 'Incorrect username or password.';

/** Every error that the emulator can answer, once. To correct a text, edit it here and nowhere else. */
export const errorTable = {
  // The request itself
  unknownOperation: { type: 'UnknownOperationException', message: '<operation>', evidence: 'K' },
  operationNotImplemented: {
    type: 'UnknownOperationException',
    message: '<operation> is not implemented by cognito-emulator',
    evidence: 'E',
  },
  featureNotImplemented: {
    type: 'InvalidParameterException',
    message: '<feature> is not implemented by cognito-emulator',
    evidence: 'E',
  },
  unparsableBody: { type: 'SerializationException', message: '', evidence: 'K' },
  wrongJsonType: { type: 'SerializationException', message: '<detail>', evidence: 'K' },
  validation: {
    type: 'InvalidParameterException',
    message: '<count> validation error<s> detected: <details>',
    evidence: 'W',
  },
  invalidParameter: { type: 'InvalidParameterException', message: '<detail>', evidence: 'K' },
  missingSignature: {
    type: 'MissingAuthenticationTokenException',
    message: 'Missing Authentication Token',
    evidence: 'K',
  },
  malformedSignature: {
    type: 'IncompleteSignatureException',
    message: 'Authorization header requires a well-formed Credential for service cognito-idp.',
    evidence: 'K',
  },
  bodyTooLarge: {
    type: 'RequestEntityTooLargeException',
    message: 'The request body is larger than <limit> bytes.',
    evidence: 'K',
  },
  foreignHost: {
    type: 'ForbiddenException',
    message: 'The emulator answers on loopback names only, not on this Host.',
    evidence: 'E',
  },
  foreignOrigin: {
    type: 'ForbiddenException',
    message: 'A page from <origin> may not call an operation that needs a signature.',
    evidence: 'E',
  },
  internal: {
    type: 'InternalErrorException',
    message: 'The emulator failed. Its own log names the cause under this request id.',
    evidence: 'E',
  },

  // Pools, clients, groups
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

  // Who is it
  incorrectCredentials: { type: 'NotAuthorizedException', message: incorrect, evidence: 'V' },
  userNotFound: {
    type: 'UserNotFoundException',
    message: 'User does not exist.',
    evidence: 'V',
  },
  userNotFoundForClient: {
    type: 'UserNotFoundException',
    message: 'Username/client id combination not found.',
    evidence: 'V',
  },
  userDisabled: { type: 'NotAuthorizedException', message: 'User is disabled.', evidence: 'W' },
  userNotConfirmed: {
    type: 'UserNotConfirmedException',
    message: 'User is not confirmed.',
    evidence: 'W',
  },
  passwordResetRequired: {
    type: 'PasswordResetRequiredException',
    message: 'Password reset required for the user',
    evidence: 'W',
  },
  temporaryPasswordExpired: {
    type: 'NotAuthorizedException',
    message: 'Temporary password has expired and must be reset by an administrator.',
    evidence: 'W',
  },
  passwordAttemptsExceeded: {
    type: 'NotAuthorizedException',
    message: 'Password attempts exceeded',
    evidence: 'W',
  },
  attemptLimitExceeded: {
    type: 'LimitExceededException',
    message: 'Attempt limit exceeded, please try after some time.',
    evidence: 'W',
  },

  // Becoming a user
  signUpUserExists: {
    type: 'UsernameExistsException',
    message: 'User already exists',
    evidence: 'V',
  },
  adminUserExists: {
    type: 'UsernameExistsException',
    message: 'User account already exists',
    evidence: 'W',
  },
  resendNotPossible: {
    type: 'UnsupportedUserStateException',
    message: 'Resend not possible. <user> status is not FORCE_CHANGE_PASSWORD',
    evidence: 'W',
  },
  signUpNotPermitted: {
    type: 'NotAuthorizedException',
    message: 'SignUp is not permitted for this user pool',
    evidence: 'W',
  },
  aliasExists: {
    type: 'AliasExistsException',
    message: 'An account with the given <attribute> already exists.',
    evidence: 'W',
  },
  usernameDiffers: {
    type: 'InvalidParameterException',
    message: 'The username and the attribute <attribute> differ.',
    evidence: 'K',
  },
  usernameLikeEmail: {
    type: 'InvalidParameterException',
    message: 'Username cannot be of email format, since user pool is configured for email alias.',
    evidence: 'W',
  },
  usernameLikePhone: {
    type: 'InvalidParameterException',
    message:
      'Username cannot be of phone number format, since user pool is configured for phone number alias.',
    evidence: 'K',
  },
  usernameShouldBeEmail: {
    type: 'InvalidParameterException',
    message: 'Username should be an email.',
    evidence: 'W',
  },
  usernameShouldBePhone: {
    type: 'InvalidParameterException',
    message: 'Username should be a phone number.',
    evidence: 'K',
  },
  usernameShouldBeEither: {
    type: 'InvalidParameterException',
    message: 'Username should be either an email or a phone number.',
    evidence: 'W',
  },
  codeMismatch: {
    type: 'CodeMismatchException',
    message: 'Invalid verification code provided, please try again.',
    evidence: 'V',
  },
  codeExpired: {
    type: 'ExpiredCodeException',
    message: 'Invalid code provided, please request a code again.',
    evidence: 'W',
  },
  cannotConfirm: {
    type: 'NotAuthorizedException',
    message: 'User cannot be confirmed. Current status is <status>',
    evidence: 'W',
  },
  alreadyConfirmed: {
    type: 'InvalidParameterException',
    message: 'User is already confirmed.',
    evidence: 'W',
  },
  resendWithoutContact: {
    type: 'InvalidParameterException',
    message: 'Cannot resend codes. Auto verification not turned on.',
    evidence: 'K',
  },
  deliveryMediumMissing: {
    type: 'InvalidParameterException',
    message: 'User has no attribute matching desired delivery mediums',
    evidence: 'K',
  },

  // Passwords
  weakPassword: {
    type: 'InvalidPasswordException',
    message: 'Password did not conform with policy: <reason>',
    evidence: 'W',
  },
  passwordMissing: {
    type: 'InvalidParameterException',
    message:
      "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
    evidence: 'W',
  },
  resetWithoutContact: {
    type: 'InvalidParameterException',
    message:
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    evidence: 'W',
  },
  cannotResetInState: {
    type: 'NotAuthorizedException',
    message: 'User password cannot be reset in the current state.',
    evidence: 'W',
  },
  resetByAdministratorOnly: {
    type: 'NotAuthorizedException',
    message: 'Contact administrator to reset password.',
    evidence: 'moto',
  },
  wrongOldPassword: { type: 'NotAuthorizedException', message: incorrect, evidence: 'W' },

  // Clients, flows, challenges
  flowNotEnabled: {
    type: 'InvalidParameterException',
    message: '<flow> flow not enabled for this client',
    evidence: 'W',
  },
  adminFlowNotEnabled: {
    type: 'InvalidParameterException',
    message: 'Auth flow not enabled for this client',
    evidence: 'W',
  },
  authMethodNotSupported: {
    type: 'InvalidParameterException',
    message: 'Initiate Auth method not supported',
    evidence: 'W',
  },
  secretHashMissing: {
    type: 'NotAuthorizedException',
    message: 'Client <client> is configured with secret but SECRET_HASH was not received',
    evidence: 'W',
  },
  secretHashWrong: {
    type: 'NotAuthorizedException',
    message: 'Unable to verify secret hash for client <client>',
    evidence: 'W',
  },
  clientSecretWrong: {
    type: 'NotAuthorizedException',
    message: 'Unable to verify client secret for client <client>',
    evidence: 'K',
  },
  missingAuthParameter: {
    type: 'InvalidParameterException',
    message: 'Missing required parameter <parameter>',
    evidence: 'W',
  },
  srpTimestampFormat: {
    type: 'InvalidParameterException',
    message: 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
    evidence: 'K',
  },
  srpStale: { type: 'NotAuthorizedException', message: incorrect, evidence: 'K' },
  invalidSrpA: {
    type: 'InvalidParameterException',
    message: 'SRP_A is not a valid public value.',
    evidence: 'K',
  },
  invalidSession: {
    type: 'NotAuthorizedException',
    message: 'Invalid session for the user.',
    evidence: 'W',
  },
  sessionExpired: {
    type: 'NotAuthorizedException',
    message: 'Invalid session for the user, session is expired.',
    evidence: 'V',
  },
  sessionUsed: {
    type: 'NotAuthorizedException',
    message: 'Invalid session for the user, session can only be used once.',
    evidence: 'V',
  },
  challengeAttributeMissing: {
    type: 'InvalidParameterException',
    message: 'Invalid attributes given, <attribute> is missing',
    evidence: 'W',
  },
  challengeAttributeGiven: {
    type: 'NotAuthorizedException',
    message: 'Cannot modify an already provided <attribute>',
    evidence: 'W',
  },

  // Attributes
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
  duplicateAttribute: {
    type: 'InvalidParameterException',
    message: 'Duplicate attributes are not allowed: <attribute>',
    evidence: 'K',
  },

  // Tokens
  accessTokenInvalid: {
    type: 'NotAuthorizedException',
    message: 'Invalid Access Token',
    evidence: 'W',
  },
  accessTokenSignature: {
    type: 'NotAuthorizedException',
    message: 'Could not verify signature for Access Token',
    evidence: 'W',
  },
  accessTokenExpired: {
    type: 'NotAuthorizedException',
    message: 'Access Token has expired',
    evidence: 'W',
  },
  accessTokenRevoked: {
    type: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
    evidence: 'W',
  },
  accessTokenScope: {
    type: 'NotAuthorizedException',
    message: 'Access Token does not have required scopes',
    evidence: 'W',
  },
  refreshTokenInvalid: {
    type: 'NotAuthorizedException',
    message: 'Invalid Refresh Token',
    evidence: 'W',
  },
  refreshTokenExpired: {
    type: 'NotAuthorizedException',
    message: 'Refresh Token has expired',
    evidence: 'W',
  },
  refreshTokenRevoked: {
    type: 'NotAuthorizedException',
    message: 'Refresh Token has been revoked',
    evidence: 'W',
  },
  refreshTokenReused: {
    type: 'RefreshTokenReuseException',
    message: 'Refresh Token has already been used',
    evidence: 'M',
  },
  unsupportedTokenType: {
    type: 'UnsupportedTokenTypeException',
    message: 'Unsupported token type',
    evidence: 'M',
  },
  revocationNotEnabled: {
    type: 'UnsupportedOperationException',
    message: 'Token revocation is not enabled for this client',
    evidence: 'M',
  },
  revokeUnauthorized: {
    type: 'UnauthorizedException',
    message: 'The client is not authorized to revoke this token.',
    evidence: 'M',
  },

  // Triggers
  triggerFailed: {
    type: 'UserLambdaValidationException',
    message: '<trigger> failed with error <detail>.',
    evidence: 'W',
  },
  triggerUnavailable: {
    type: 'UnexpectedLambdaException',
    message: '<trigger> invocation failed due to error <detail>.',
    evidence: 'K',
  },
  triggerAnswerInvalid: {
    type: 'InvalidLambdaResponseException',
    message: 'Unrecognizable lambda output',
    evidence: 'W',
  },

  // Lists
  filterSyntax: {
    type: 'InvalidParameterException',
    message: 'Error while parsing filter',
    evidence: 'moto',
  },
  filterAttribute: {
    type: 'InvalidParameterException',
    message: 'Invalid search attribute: <attribute>',
    evidence: 'moto',
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCase = keyof typeof errorTable;

type Parameters<Message extends string> = Message extends `${string}<${infer Name}>${infer Rest}`
  ? Name | Parameters<Rest>
  : never;
type ParametersOf<Case extends ErrorCase> = Parameters<(typeof errorTable)[Case]['message']>;
type Arguments<Case extends ErrorCase> = [ParametersOf<Case>] extends [never]
  ? []
  : [parameters: Record<ParametersOf<Case>, string | number>];

/** An answer of the API that is an error. Everything else that is thrown is a defect, and answered with 500. */
export class CognitoError extends Error {
  override readonly name = 'CognitoError';
  readonly type: string;
  readonly case: ErrorCase;

  constructor(errorCase: ErrorCase, message: string) {
    super(message);
    this.type = errorTable[errorCase].type;
    this.case = errorCase;
  }
}

/** Ends the operation with the row's error. */
export function fail<Case extends ErrorCase>(
  errorCase: Case,
  ...parameters: Arguments<Case>
): never {
  throw errorOf(errorCase, ...parameters);
}

export const errorOf = <Case extends ErrorCase>(
  errorCase: Case,
  ...[parameters]: Arguments<Case>
): CognitoError => new CognitoError(errorCase, render(errorTable[errorCase].message, parameters));

const render = (message: string, parameters: Readonly<Record<string, string | number>> = {}) =>
  message.replace(/<(\w+)>/g, (_, name: string) => String(parameters[name]));
