/**
 * Requests a second that an account may make in one region, by kind.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export const ratePerSecond = {
  UserAuthentication: 120,
  /** Apart from the sign-ins that they answer, at three times their rate; what is beyond counts as sign-ins. */
  ChallengeResponse: 360,
  /** Codes of the authorization code grant: apart from sign-ins, at their rate. */
  TokenRedemption: 120,
  UserCreation: 50,
  UserFederation: 25,
  UserAccountRecovery: 30,
  UserRead: 120,
  UserUpdate: 25,
  UserToken: 120,
  UserResourceRead: 50,
  UserResourceUpdate: 25,
  UserList: 30,
  UserPoolRead: 15,
  UserPoolUpdate: 15,
  UserPoolResourceRead: 20,
  UserPoolResourceUpdate: 15,
  UserPoolClientRead: 15,
  UserPoolClientUpdate: 15,
  ClientAuthentication: 150,
} as const;

export type Category = keyof typeof ratePerSecond;

const named: Readonly<Partial<Record<Category, readonly string[]>>> = {
  UserAuthentication: ['InitiateAuth', 'AdminInitiateAuth', 'GetTokensFromRefreshToken'],
  ChallengeResponse: ['RespondToAuthChallenge', 'AdminRespondToAuthChallenge'],
  UserCreation: ['SignUp', 'ConfirmSignUp', 'AdminCreateUser', 'AdminConfirmSignUp'],
  UserAccountRecovery: [
    'ChangePassword',
    'ForgotPassword',
    'ConfirmForgotPassword',
    'AdminResetUserPassword',
    'AdminSetUserPassword',
  ],
  UserRead: ['GetUser', 'AdminGetUser', 'GetUserAuthFactors'],
  UserUpdate: [
    'AdminAddUserToGroup',
    'AdminDeleteUser',
    'AdminDeleteUserAttributes',
    'AdminDisableProviderForUser',
    'AdminDisableUser',
    'AdminEnableUser',
    'AdminLinkProviderForUser',
    'AdminRemoveUserFromGroup',
    'AdminUpdateUserAttributes',
    'AdminUserGlobalSignOut',
    'DeleteUser',
    'DeleteUserAttributes',
    'GlobalSignOut',
    'UpdateUserAttributes',
    'VerifyUserAttribute',
  ],
  UserToken: ['RevokeToken'],
  UserResourceRead: [
    'AdminGetDevice',
    'AdminListDevices',
    'AdminListGroupsForUser',
    'AdminListUserAuthEvents',
    'GetDevice',
    'GetUserAttributeVerificationCode',
    'ListDevices',
    'ListWebAuthnCredentials',
    'ResendConfirmationCode',
  ],
  UserResourceUpdate: [
    'AdminForgetDevice',
    'AdminSetUserMFAPreference',
    'AdminSetUserSettings',
    'AdminUpdateAuthEventFeedback',
    'AdminUpdateDeviceStatus',
    'AssociateSoftwareToken',
    'CompleteWebAuthnRegistration',
    'ConfirmDevice',
    'DeleteWebAuthnCredential',
    'ForgetDevice',
    'SetUserMFAPreference',
    'SetUserSettings',
    'StartWebAuthnRegistration',
    'UpdateAuthEventFeedback',
    'UpdateDeviceStatus',
    'VerifySoftwareToken',
  ],
  UserList: ['ListUsers', 'ListUsersInGroup'],
  UserPoolRead: ['DescribeUserPool', 'ListUserPools'],
  UserPoolUpdate: ['CreateUserPool', 'UpdateUserPool', 'DeleteUserPool'],
  UserPoolClientRead: ['DescribeUserPoolClient', 'ListUserPoolClients'],
  UserPoolClientUpdate: ['CreateUserPoolClient', 'UpdateUserPoolClient', 'DeleteUserPoolClient'],
};

const categories = new Map<string, Category>();
for (const category of Object.keys(named) as Category[])
  for (const operation of named[category] ?? []) categories.set(operation, category);

/** What the guide's lists leave open counts as work on a pool's resources. */
export const categoryOf = (operation: string): Category =>
  categories.get(operation) ??
  (/^(?:Describe|Get|List)/.test(operation) ? 'UserPoolResourceRead' : 'UserPoolResourceUpdate');

/** Of each operation here, one pool takes so many a second. */
export const perPool = 5;
const limitedPerPool: ReadonlySet<Category> = new Set([
  'UserPoolResourceRead',
  'UserPoolResourceUpdate',
  'UserPoolClientRead',
  'UserPoolClientUpdate',
] as const);
/** Whether `perPool` holds for operations of this kind. */
export const isLimitedPerPool = (category: Category) => limitedPerPool.has(category);

/** So many reads and as many writes a second of one user. The guide has examples of each, and no list. */
export const perUser = 10;
export const userAccess: Readonly<Partial<Record<Category, 'read' | 'write'>>> = {
  UserAuthentication: 'read',
  ChallengeResponse: 'read',
  UserRead: 'read',
  UserResourceRead: 'read',
  UserCreation: 'write',
  UserAccountRecovery: 'write',
  UserUpdate: 'write',
  UserResourceUpdate: 'write',
};

/** Requests a second to a pool's domain: of all, and of one app client. That of one address is left out: all are this machine's. */
export const perDomain = 500;
export const perClientOfDomain = 300;

/** What managed login's own pages count as. */
export const pageCategories: Readonly<Record<string, Category>> = {
  'POST /login': 'UserAuthentication',
  'POST /mfa': 'UserAuthentication',
  'POST /newPassword': 'UserAuthentication',
  'POST /forgotPassword': 'UserAccountRecovery',
  'POST /confirmForgotPassword': 'UserAccountRecovery',
  'GET /oauth2/idpresponse': 'UserFederation',
};

/** What a request to the token endpoint counts as. */
export const grantCategories: Readonly<Record<string, Category>> = {
  authorization_code: 'TokenRedemption',
  refresh_token: 'UserAuthentication',
  client_credentials: 'ClientAuthentication',
};

/** Identity pools have a quota for each of these operations, and state none for the rest. */
export const identityRates: Readonly<Record<string, number>> = {
  GetId: 25,
  GetOpenIdToken: 200,
  GetCredentialsForIdentity: 200,
  GetOpenIdTokenForDeveloperIdentity: 50,
  ListIdentities: 5,
  DeleteIdentities: 10,
  TagResource: 5,
  UntagResource: 5,
  ListTagsForResource: 10,
};
