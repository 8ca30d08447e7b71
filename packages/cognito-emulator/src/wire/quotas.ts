import type { Clock } from '../clock.ts';

/**
 * Requests a second that an account may make in one region, by kind.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
const ratePerSecond = {
  UserAuthentication: 120,
  /** Measured apart from the sign-ins that they answer, at three times their rate. */
  ChallengeResponse: 360,
  UserCreation: 50,
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
  IdentityPoolGetId: 25,
  IdentityPool: 200,
} as const;

type Category = keyof typeof ratePerSecond;

const named: Readonly<Partial<Record<Category, readonly string[]>>> = {
  UserAuthentication: ['InitiateAuth', 'AdminInitiateAuth'],
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
  UserToken: ['RevokeToken', 'GetTokensFromRefreshToken'],
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
const categoryOf = (service: string, operation: string): Category => {
  if (service === 'cognito-identity')
    return operation === 'GetId' ? 'IdentityPoolGetId' : 'IdentityPool';
  const rest = /^(?:Describe|Get|List)/.test(operation)
    ? 'UserPoolResourceRead'
    : 'UserPoolResourceUpdate';
  return categories.get(operation) ?? rest;
};

export interface Quotas {
  /** Counts one request; false where it comes too soon after the others of its kind. */
  admit(service: string, operation: string): boolean;
}

/** A bucket for each kind that holds a second's worth and fills as time passes. */
export const createQuotas = (clock: Clock): Quotas => {
  const buckets = new Map<Category, { left: number; at: number }>();
  return {
    admit: (service, operation) => {
      const category = categoryOf(service, operation);
      const rate = ratePerSecond[category];
      const now = clock.now();
      const { left, at } = buckets.get(category) ?? { left: rate, at: now };
      const filled = Math.min(rate, left + ((now - at) / 1000) * rate);
      const isAdmitted = filled >= 1;
      buckets.set(category, { left: isAdmitted ? filled - 1 : filled, at: now });
      return isAdmitted;
    },
  };
};
