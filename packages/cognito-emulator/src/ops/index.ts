import { audited } from '../domain/auth-events.ts';
import type { OperationTable } from '../operation.ts';
import { addCustomAttributes } from './add-custom-attributes.ts';
import { addUserPoolClientSecret } from './add-user-pool-client-secret.ts';
import { adminAddUserToGroup } from './admin-add-user-to-group.ts';
import { adminConfirmSignUp } from './admin-confirm-sign-up.ts';
import { adminCreateUser } from './admin-create-user.ts';
import { adminDeleteUser } from './admin-delete-user.ts';
import { adminDeleteUserAttributes } from './admin-delete-user-attributes.ts';
import { adminDisableProviderForUser } from './admin-disable-provider-for-user.ts';
import { adminDisableUser } from './admin-disable-user.ts';
import { adminEnableUser } from './admin-enable-user.ts';
import { adminForgetDevice } from './admin-forget-device.ts';
import { adminGetDevice } from './admin-get-device.ts';
import { adminGetUser } from './admin-get-user.ts';
import { adminInitiateAuth } from './admin-initiate-auth.ts';
import { adminLinkProviderForUser } from './admin-link-provider-for-user.ts';
import { adminListDevices } from './admin-list-devices.ts';
import { adminListGroupsForUser } from './admin-list-groups-for-user.ts';
import { adminListUserAuthEvents } from './admin-list-user-auth-events.ts';
import { adminRemoveUserFromGroup } from './admin-remove-user-from-group.ts';
import { adminResetUserPassword } from './admin-reset-user-password.ts';
import { adminRespondToAuthChallenge } from './admin-respond-to-auth-challenge.ts';
import { adminSetUserMfaPreference } from './admin-set-user-mfa-preference.ts';
import { adminSetUserPassword } from './admin-set-user-password.ts';
import { adminSetUserSettings } from './admin-set-user-settings.ts';
import { adminUpdateAuthEventFeedback } from './admin-update-auth-event-feedback.ts';
import { adminUpdateDeviceStatus } from './admin-update-device-status.ts';
import { adminUpdateUserAttributes } from './admin-update-user-attributes.ts';
import { adminUserGlobalSignOut } from './admin-user-global-sign-out.ts';
import { associateSoftwareToken } from './associate-software-token.ts';
import { changePassword } from './change-password.ts';
import { completeWebAuthnRegistration } from './complete-web-authn-registration.ts';
import { confirmDevice } from './confirm-device.ts';
import { confirmForgotPassword } from './confirm-forgot-password.ts';
import { confirmSignUp } from './confirm-sign-up.ts';
import { createGroup } from './create-group.ts';
import { createIdentityProvider } from './create-identity-provider.ts';
import { createManagedLoginBranding } from './create-managed-login-branding.ts';
import { createResourceServer } from './create-resource-server.ts';
import { createTerms } from './create-terms.ts';
import { createUserImportJob } from './create-user-import-job.ts';
import { createUserPool } from './create-user-pool.ts';
import { createUserPoolClient } from './create-user-pool-client.ts';
import { createUserPoolDomain } from './create-user-pool-domain.ts';
import { deleteGroup } from './delete-group.ts';
import { deleteIdentityProvider } from './delete-identity-provider.ts';
import { deleteManagedLoginBranding } from './delete-managed-login-branding.ts';
import { deleteResourceServer } from './delete-resource-server.ts';
import { deleteTerms } from './delete-terms.ts';
import { deleteUser } from './delete-user.ts';
import { deleteUserAttributes } from './delete-user-attributes.ts';
import { deleteUserPool } from './delete-user-pool.ts';
import { deleteUserPoolClient } from './delete-user-pool-client.ts';
import { deleteUserPoolClientSecret } from './delete-user-pool-client-secret.ts';
import { deleteUserPoolDomain } from './delete-user-pool-domain.ts';
import { deleteWebAuthnCredential } from './delete-web-authn-credential.ts';
import { describeIdentityProvider } from './describe-identity-provider.ts';
import { describeManagedLoginBranding } from './describe-managed-login-branding.ts';
import { describeManagedLoginBrandingByClient } from './describe-managed-login-branding-by-client.ts';
import { describeResourceServer } from './describe-resource-server.ts';
import { describeRiskConfiguration } from './describe-risk-configuration.ts';
import { describeTerms } from './describe-terms.ts';
import { describeUserImportJob } from './describe-user-import-job.ts';
import { describeUserPool } from './describe-user-pool.ts';
import { describeUserPoolClient } from './describe-user-pool-client.ts';
import { describeUserPoolDomain } from './describe-user-pool-domain.ts';
import { forgetDevice } from './forget-device.ts';
import { forgotPassword } from './forgot-password.ts';
import { getCSVHeader } from './get-csv-header.ts';
import { getDevice } from './get-device.ts';
import { getGroup } from './get-group.ts';
import { getIdentityProviderByIdentifier } from './get-identity-provider-by-identifier.ts';
import { getLogDeliveryConfiguration } from './get-log-delivery-configuration.ts';
import { getSigningCertificate } from './get-signing-certificate.ts';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token.ts';
import { getUiCustomization } from './get-ui-customization.ts';
import { getUser } from './get-user.ts';
import { getUserAttributeVerificationCode } from './get-user-attribute-verification-code.ts';
import { getUserAuthFactors } from './get-user-auth-factors.ts';
import { getUserPoolMfaConfig } from './get-user-pool-mfa-config.ts';
import { globalSignOut } from './global-sign-out.ts';
import { initiateAuth } from './initiate-auth.ts';
import { listDevices } from './list-devices.ts';
import { listGroups } from './list-groups.ts';
import { listIdentityProviders } from './list-identity-providers.ts';
import { listResourceServers } from './list-resource-servers.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { listTerms } from './list-terms.ts';
import { listUserImportJobs } from './list-user-import-jobs.ts';
import { listUserPoolClientSecrets } from './list-user-pool-client-secrets.ts';
import { listUserPoolClients } from './list-user-pool-clients.ts';
import { listUserPools } from './list-user-pools.ts';
import { listUsers } from './list-users.ts';
import { listUsersInGroup } from './list-users-in-group.ts';
import { listWebAuthnCredentials } from './list-web-authn-credentials.ts';
import { resendConfirmationCode } from './resend-confirmation-code.ts';
import { respondToAuthChallenge } from './respond-to-auth-challenge.ts';
import { revokeToken } from './revoke-token.ts';
import { setLogDeliveryConfiguration } from './set-log-delivery-configuration.ts';
import { setRiskConfiguration } from './set-risk-configuration.ts';
import { setUiCustomization } from './set-ui-customization.ts';
import { setUserMfaPreference } from './set-user-mfa-preference.ts';
import { setUserPoolMfaConfig } from './set-user-pool-mfa-config.ts';
import { setUserSettings } from './set-user-settings.ts';
import { signUp } from './sign-up.ts';
import { startUserImportJob } from './start-user-import-job.ts';
import { startWebAuthnRegistration } from './start-web-authn-registration.ts';
import { stopUserImportJob } from './stop-user-import-job.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateAuthEventFeedback } from './update-auth-event-feedback.ts';
import { updateDeviceStatus } from './update-device-status.ts';
import { updateGroup } from './update-group.ts';
import { updateIdentityProvider } from './update-identity-provider.ts';
import { updateManagedLoginBranding } from './update-managed-login-branding.ts';
import { updateResourceServer } from './update-resource-server.ts';
import { updateTerms } from './update-terms.ts';
import { updateUserAttributes } from './update-user-attributes.ts';
import { updateUserPool } from './update-user-pool.ts';
import { updateUserPoolClient } from './update-user-pool-client.ts';
import { updateUserPoolDomain } from './update-user-pool-domain.ts';
import { verifySoftwareToken } from './verify-software-token.ts';
import { verifyUserAttribute } from './verify-user-attribute.ts';

/** Every operation that the emulator implements. What is not here answers 400 and names itself. */
export const operations = {
  // Pools
  CreateUserPool: createUserPool,
  DescribeUserPool: describeUserPool,
  UpdateUserPool: updateUserPool,
  ListUserPools: listUserPools,
  DeleteUserPool: deleteUserPool,
  AddCustomAttributes: addCustomAttributes,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
  SetLogDeliveryConfiguration: setLogDeliveryConfiguration,
  GetLogDeliveryConfiguration: getLogDeliveryConfiguration,
  GetSigningCertificate: getSigningCertificate,

  // Clients
  CreateUserPoolClient: createUserPoolClient,
  DescribeUserPoolClient: describeUserPoolClient,
  UpdateUserPoolClient: updateUserPoolClient,
  ListUserPoolClients: listUserPoolClients,
  DeleteUserPoolClient: deleteUserPoolClient,
  AddUserPoolClientSecret: addUserPoolClientSecret,
  ListUserPoolClientSecrets: listUserPoolClientSecrets,
  DeleteUserPoolClientSecret: deleteUserPoolClientSecret,

  // Groups
  CreateGroup: createGroup,
  GetGroup: getGroup,
  ListGroups: listGroups,
  UpdateGroup: updateGroup,
  DeleteGroup: deleteGroup,
  AdminAddUserToGroup: adminAddUserToGroup,
  AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
  AdminListGroupsForUser: adminListGroupsForUser,
  ListUsersInGroup: listUsersInGroup,

  // Users, as administrators see them
  AdminCreateUser: adminCreateUser,
  AdminGetUser: adminGetUser,
  ListUsers: listUsers,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  AdminSetUserPassword: adminSetUserPassword,
  AdminResetUserPassword: adminResetUserPassword,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: adminEnableUser,
  AdminDeleteUser: adminDeleteUser,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  AdminDeleteUserAttributes: adminDeleteUserAttributes,

  // Sign-up and recovery
  SignUp: audited('SignUp', signUp),
  ConfirmSignUp: confirmSignUp,
  AdminConfirmSignUp: adminConfirmSignUp,
  ResendConfirmationCode: audited('ResendCode', resendConfirmationCode),
  ForgotPassword: audited('ForgotPassword', forgotPassword),
  ConfirmForgotPassword: audited('PasswordChange', confirmForgotPassword),

  // Sign-in and tokens
  InitiateAuth: audited('SignIn', initiateAuth),
  AdminInitiateAuth: audited('SignIn', adminInitiateAuth),
  RespondToAuthChallenge: audited('SignIn', respondToAuthChallenge),
  AdminRespondToAuthChallenge: audited('SignIn', adminRespondToAuthChallenge),
  GetTokensFromRefreshToken: getTokensFromRefreshToken,
  RevokeToken: revokeToken,
  GlobalSignOut: globalSignOut,

  // A user's own account
  GetUser: getUser,
  UpdateUserAttributes: updateUserAttributes,
  ChangePassword: changePassword,
  DeleteUser: deleteUser,
  VerifyUserAttribute: verifyUserAttribute,
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
  DeleteUserAttributes: deleteUserAttributes,

  // Passkeys and first factors
  StartWebAuthnRegistration: startWebAuthnRegistration,
  CompleteWebAuthnRegistration: completeWebAuthnRegistration,
  ListWebAuthnCredentials: listWebAuthnCredentials,
  DeleteWebAuthnCredential: deleteWebAuthnCredential,
  GetUserAuthFactors: getUserAuthFactors,

  // Threat protection
  SetRiskConfiguration: setRiskConfiguration,
  DescribeRiskConfiguration: describeRiskConfiguration,
  AdminListUserAuthEvents: adminListUserAuthEvents,
  AdminUpdateAuthEventFeedback: adminUpdateAuthEventFeedback,
  UpdateAuthEventFeedback: updateAuthEventFeedback,

  // Second factors
  AssociateSoftwareToken: associateSoftwareToken,
  VerifySoftwareToken: verifySoftwareToken,
  SetUserMFAPreference: setUserMfaPreference,
  AdminSetUserMFAPreference: adminSetUserMfaPreference,
  SetUserSettings: setUserSettings,
  AdminSetUserSettings: adminSetUserSettings,
  SetUserPoolMfaConfig: setUserPoolMfaConfig,
  GetUserPoolMfaConfig: getUserPoolMfaConfig,

  // Devices
  ConfirmDevice: confirmDevice,
  GetDevice: getDevice,
  ListDevices: listDevices,
  UpdateDeviceStatus: updateDeviceStatus,
  ForgetDevice: forgetDevice,
  AdminGetDevice: adminGetDevice,
  AdminListDevices: adminListDevices,
  AdminUpdateDeviceStatus: adminUpdateDeviceStatus,
  AdminForgetDevice: adminForgetDevice,
  // Domains and resource servers
  CreateUserPoolDomain: createUserPoolDomain,
  DescribeUserPoolDomain: describeUserPoolDomain,
  UpdateUserPoolDomain: updateUserPoolDomain,
  DeleteUserPoolDomain: deleteUserPoolDomain,
  CreateResourceServer: createResourceServer,
  DescribeResourceServer: describeResourceServer,
  UpdateResourceServer: updateResourceServer,
  DeleteResourceServer: deleteResourceServer,
  ListResourceServers: listResourceServers,

  // Other providers
  CreateIdentityProvider: createIdentityProvider,
  DescribeIdentityProvider: describeIdentityProvider,
  UpdateIdentityProvider: updateIdentityProvider,
  DeleteIdentityProvider: deleteIdentityProvider,
  ListIdentityProviders: listIdentityProviders,
  GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
  AdminLinkProviderForUser: adminLinkProviderForUser,
  AdminDisableProviderForUser: adminDisableProviderForUser,

  // Looks
  CreateManagedLoginBranding: createManagedLoginBranding,
  DescribeManagedLoginBranding: describeManagedLoginBranding,
  DescribeManagedLoginBrandingByClient: describeManagedLoginBrandingByClient,
  UpdateManagedLoginBranding: updateManagedLoginBranding,
  DeleteManagedLoginBranding: deleteManagedLoginBranding,
  SetUICustomization: setUiCustomization,
  GetUICustomization: getUiCustomization,
  CreateTerms: createTerms,
  DescribeTerms: describeTerms,
  UpdateTerms: updateTerms,
  DeleteTerms: deleteTerms,
  ListTerms: listTerms,

  // Import
  GetCSVHeader: getCSVHeader,
  CreateUserImportJob: createUserImportJob,
  StartUserImportJob: startUserImportJob,
  StopUserImportJob: stopUserImportJob,
  DescribeUserImportJob: describeUserImportJob,
  ListUserImportJobs: listUserImportJobs,
} satisfies OperationTable;
