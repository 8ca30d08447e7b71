// Generated from cognito-idp.json by `pnpm generate`. Do not edit.

export type AWSAccountIdType = string;

export type AccessTokenValidityType = number;

export interface AccountRecoverySettingType {
  readonly RecoveryMechanisms?: RecoveryMechanismsType;
}

export type AccountTakeoverActionNotifyType = boolean;

export interface AccountTakeoverActionType {
  readonly Notify: AccountTakeoverActionNotifyType;
  readonly EventAction: AccountTakeoverEventActionType;
}

export interface AccountTakeoverActionsType {
  readonly LowAction?: AccountTakeoverActionType;
  readonly MediumAction?: AccountTakeoverActionType;
  readonly HighAction?: AccountTakeoverActionType;
}

export type AccountTakeoverEventActionType = 'BLOCK' | 'MFA_IF_CONFIGURED' | 'MFA_REQUIRED' | 'NO_ACTION';

export interface AccountTakeoverRiskConfigurationType {
  readonly NotifyConfiguration?: NotifyConfigurationType;
  readonly Actions: AccountTakeoverActionsType;
}

export interface AddCustomAttributesRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly CustomAttributes: CustomAttributesListType;
}

export type AddCustomAttributesResponse = Record<string, never>;

export interface AddUserPoolClientSecretRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly ClientSecret?: ClientSecretType;
}

export interface AddUserPoolClientSecretResponse {
  readonly ClientSecretDescriptor?: ClientSecretDescriptorType;
}

export interface AdminAddUserToGroupRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly GroupName: GroupNameType;
}

export interface AdminConfirmSignUpRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly ClientMetadata?: ClientMetadataType;
}

export type AdminConfirmSignUpResponse = Record<string, never>;

export interface AdminCreateUserConfigType {
  readonly AllowAdminCreateUserOnly?: BooleanType;
  readonly UnusedAccountValidityDays?: AdminCreateUserUnusedAccountValidityDaysType;
  readonly InviteMessageTemplate?: MessageTemplateType;
}

export interface AdminCreateUserRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly UserAttributes?: AttributeListType;
  readonly ValidationData?: AttributeListType;
  readonly TemporaryPassword?: PasswordType;
  readonly ForceAliasCreation?: ForceAliasCreation;
  readonly MessageAction?: MessageActionType;
  readonly DesiredDeliveryMediums?: DeliveryMediumListType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface AdminCreateUserResponse {
  readonly User?: UserType;
}

export type AdminCreateUserUnusedAccountValidityDaysType = number;

export interface AdminDeleteUserAttributesRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly UserAttributeNames: AttributeNameListType;
}

export type AdminDeleteUserAttributesResponse = Record<string, never>;

export interface AdminDeleteUserRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
}

export interface AdminDisableProviderForUserRequest {
  readonly UserPoolId: StringType;
  readonly User: ProviderUserIdentifierType;
}

export type AdminDisableProviderForUserResponse = Record<string, never>;

export interface AdminDisableUserRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
}

export type AdminDisableUserResponse = Record<string, never>;

export interface AdminEnableUserRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
}

export type AdminEnableUserResponse = Record<string, never>;

export interface AdminForgetDeviceRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly DeviceKey: DeviceKeyType;
}

export interface AdminGetDeviceRequest {
  readonly DeviceKey: DeviceKeyType;
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
}

export interface AdminGetDeviceResponse {
  readonly Device: DeviceType;
}

export interface AdminGetUserRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
}

export interface AdminGetUserResponse {
  readonly Username: UsernameType;
  readonly UserAttributes?: AttributeListType;
  readonly UserCreateDate?: DateType;
  readonly UserLastModifiedDate?: DateType;
  readonly Enabled?: BooleanType;
  readonly UserStatus?: UserStatusType;
  readonly MFAOptions?: MFAOptionListType;
  readonly PreferredMfaSetting?: StringType;
  readonly UserMFASettingList?: UserMFASettingListType;
}

export interface AdminInitiateAuthRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly AuthFlow: AuthFlowType;
  readonly AuthParameters?: AuthParametersType;
  readonly ClientMetadata?: ClientMetadataType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly ContextData?: ContextDataType;
  readonly Session?: SessionType;
}

export interface AdminInitiateAuthResponse {
  readonly ChallengeName?: ChallengeNameType;
  readonly Session?: SessionType;
  readonly ChallengeParameters?: ChallengeParametersType;
  readonly AuthenticationResult?: AuthenticationResultType;
  readonly AvailableChallenges?: AvailableChallengeListType;
}

export interface AdminLinkProviderForUserRequest {
  readonly UserPoolId: StringType;
  readonly DestinationUser: ProviderUserIdentifierType;
  readonly SourceUser: ProviderUserIdentifierType;
}

export type AdminLinkProviderForUserResponse = Record<string, never>;

export interface AdminListDevicesRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly Limit?: QueryLimitType;
  readonly PaginationToken?: SearchPaginationTokenType;
}

export interface AdminListDevicesResponse {
  readonly Devices?: DeviceListType;
  readonly PaginationToken?: SearchPaginationTokenType;
}

export interface AdminListGroupsForUserRequest {
  readonly Username: UsernameType;
  readonly UserPoolId: UserPoolIdType;
  readonly Limit?: QueryLimitType;
  readonly NextToken?: PaginationKey;
}

export interface AdminListGroupsForUserResponse {
  readonly Groups?: GroupListType;
  readonly NextToken?: PaginationKey;
}

export interface AdminListUserAuthEventsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly MaxResults?: QueryLimitType;
  readonly NextToken?: PaginationKey;
}

export interface AdminListUserAuthEventsResponse {
  readonly AuthEvents?: AuthEventsType;
  readonly NextToken?: PaginationKey;
}

export interface AdminRemoveUserFromGroupRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly GroupName: GroupNameType;
}

export interface AdminResetUserPasswordRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly ClientMetadata?: ClientMetadataType;
}

export type AdminResetUserPasswordResponse = Record<string, never>;

export interface AdminRespondToAuthChallengeRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly ChallengeName: ChallengeNameType;
  readonly ChallengeResponses?: ChallengeResponsesType;
  readonly Session?: SessionType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly ContextData?: ContextDataType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface AdminRespondToAuthChallengeResponse {
  readonly ChallengeName?: ChallengeNameType;
  readonly Session?: SessionType;
  readonly ChallengeParameters?: ChallengeParametersType;
  readonly AuthenticationResult?: AuthenticationResultType;
}

export interface AdminSetUserMFAPreferenceRequest {
  readonly SMSMfaSettings?: SMSMfaSettingsType;
  readonly SoftwareTokenMfaSettings?: SoftwareTokenMfaSettingsType;
  readonly EmailMfaSettings?: EmailMfaSettingsType;
  readonly WebAuthnMfaSettings?: WebAuthnMfaSettingsType;
  readonly Username: UsernameType;
  readonly UserPoolId: UserPoolIdType;
}

export type AdminSetUserMFAPreferenceResponse = Record<string, never>;

export interface AdminSetUserPasswordRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly Password: PasswordType;
  readonly Permanent?: BooleanType;
}

export type AdminSetUserPasswordResponse = Record<string, never>;

export interface AdminSetUserSettingsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly MFAOptions: MFAOptionListType;
}

export type AdminSetUserSettingsResponse = Record<string, never>;

export interface AdminUpdateAuthEventFeedbackRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly EventId: EventIdType;
  readonly FeedbackValue: FeedbackValueType;
}

export type AdminUpdateAuthEventFeedbackResponse = Record<string, never>;

export interface AdminUpdateDeviceStatusRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly DeviceKey: DeviceKeyType;
  readonly DeviceRememberedStatus?: DeviceRememberedStatusType;
}

export type AdminUpdateDeviceStatusResponse = Record<string, never>;

export interface AdminUpdateUserAttributesRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly UserAttributes: AttributeListType;
  readonly ClientMetadata?: ClientMetadataType;
}

export type AdminUpdateUserAttributesResponse = Record<string, never>;

export interface AdminUserGlobalSignOutRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
}

export type AdminUserGlobalSignOutResponse = Record<string, never>;

export interface AdvancedSecurityAdditionalFlowsType {
  readonly CustomAuthMode?: AdvancedSecurityEnabledModeType;
}

export type AdvancedSecurityEnabledModeType = 'AUDIT' | 'ENFORCED';

export type AdvancedSecurityModeType = 'OFF' | 'AUDIT' | 'ENFORCED';

export type AliasAttributeType = 'phone_number' | 'email' | 'preferred_username';

export type AliasAttributesListType = readonly AliasAttributeType[];

export type AllowedFirstAuthFactorsListType = readonly AuthFactorType[];

export interface AnalyticsConfigurationType {
  readonly ApplicationId?: HexStringType;
  readonly ApplicationArn?: ArnType;
  readonly RoleArn?: ArnType;
  readonly ExternalId?: StringType;
  readonly UserDataShared?: BooleanType;
}

export interface AnalyticsMetadataType {
  readonly AnalyticsEndpointId?: StringType;
}

export type ArnType = string;

export type AssetBytesType = string;

export type AssetCategoryType = 'FAVICON_ICO' | 'FAVICON_SVG' | 'EMAIL_GRAPHIC' | 'SMS_GRAPHIC' | 'AUTH_APP_GRAPHIC' | 'PASSWORD_GRAPHIC' | 'PASSKEY_GRAPHIC' | 'PAGE_HEADER_LOGO' | 'PAGE_HEADER_BACKGROUND' | 'PAGE_FOOTER_LOGO' | 'PAGE_FOOTER_BACKGROUND' | 'PAGE_BACKGROUND' | 'FORM_BACKGROUND' | 'FORM_LOGO' | 'IDP_BUTTON_ICON';

export type AssetExtensionType = 'ICO' | 'JPEG' | 'PNG' | 'SVG' | 'WEBP';

export type AssetListType = readonly AssetType[];

export interface AssetType {
  readonly Category: AssetCategoryType;
  readonly ColorMode: ColorSchemeModeType;
  readonly Extension: AssetExtensionType;
  readonly Bytes?: AssetBytesType;
  readonly ResourceId?: ResourceIdType;
}

export interface AssociateSoftwareTokenRequest {
  readonly AccessToken?: TokenModelType;
  readonly Session?: SessionType;
}

export interface AssociateSoftwareTokenResponse {
  readonly SecretCode?: SecretCodeType;
  readonly Session?: SessionType;
}

export type AttributeDataType = 'String' | 'Number' | 'DateTime' | 'Boolean';

export type AttributeListType = readonly AttributeType[];

export type AttributeMappingKeyType = string;

export type AttributeMappingType = Readonly<Record<string, StringType>>;

export type AttributeNameListType = readonly AttributeNameType[];

export type AttributeNameType = string;

export interface AttributeType {
  readonly Name: AttributeNameType;
  readonly Value?: AttributeValueType;
}

export type AttributeValueType = string;

export type AttributesRequireVerificationBeforeUpdateType = readonly VerifiedAttributeType[];

export interface AuthEventType {
  readonly EventId?: StringType;
  readonly EventType?: EventType;
  readonly CreationDate?: DateType;
  readonly EventResponse?: EventResponseType;
  readonly EventRisk?: EventRiskType;
  readonly ChallengeResponses?: ChallengeResponseListType;
  readonly EventContextData?: EventContextDataType;
  readonly EventFeedback?: EventFeedbackType;
}

export type AuthEventsType = readonly AuthEventType[];

export type AuthFactorType = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

export type AuthFlowType = 'USER_SRP_AUTH' | 'REFRESH_TOKEN_AUTH' | 'REFRESH_TOKEN' | 'CUSTOM_AUTH' | 'ADMIN_NO_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'ADMIN_USER_PASSWORD_AUTH' | 'USER_AUTH';

export type AuthParametersType = Readonly<Record<string, StringType>>;

export type AuthSessionValidityType = number;

export interface AuthenticationResultType {
  readonly AccessToken?: TokenModelType;
  readonly ExpiresIn?: IntegerType;
  readonly TokenType?: StringType;
  readonly RefreshToken?: TokenModelType;
  readonly IdToken?: TokenModelType;
  readonly NewDeviceMetadata?: NewDeviceMetadataType;
}

export type AvailableChallengeListType = readonly ChallengeNameType[];

export type BlockedIPRangeListType = readonly StringType[];

export type BooleanType = boolean;

export type CSSType = string;

export type CSSVersionType = string;

export type CallbackURLsListType = readonly RedirectUrlType[];

export type ChallengeName = 'Password' | 'Mfa';

export type ChallengeNameType = 'SMS_MFA' | 'EMAIL_OTP' | 'SOFTWARE_TOKEN_MFA' | 'SELECT_MFA_TYPE' | 'MFA_SETUP' | 'PASSWORD_VERIFIER' | 'CUSTOM_CHALLENGE' | 'SELECT_CHALLENGE' | 'DEVICE_SRP_AUTH' | 'DEVICE_PASSWORD_VERIFIER' | 'ADMIN_NO_SRP_AUTH' | 'NEW_PASSWORD_REQUIRED' | 'SMS_OTP' | 'PASSWORD' | 'WEB_AUTHN' | 'PASSWORD_SRP';

export type ChallengeParametersType = Readonly<Record<string, StringType>>;

export type ChallengeResponse = 'Success' | 'Failure';

export type ChallengeResponseListType = readonly ChallengeResponseType[];

export interface ChallengeResponseType {
  readonly ChallengeName?: ChallengeName;
  readonly ChallengeResponse?: ChallengeResponse;
}

export type ChallengeResponsesType = Readonly<Record<string, StringType>>;

export interface ChangePasswordRequest {
  readonly PreviousPassword?: PasswordType;
  readonly ProposedPassword: PasswordType;
  readonly AccessToken: TokenModelType;
}

export type ChangePasswordResponse = Record<string, never>;

export type ClientIdType = string;

export type ClientMetadataType = Readonly<Record<string, StringType>>;

export type ClientNameType = string;

export type ClientPermissionListType = readonly ClientPermissionType[];

export type ClientPermissionType = string;

export type ClientSecretDescriptorListType = readonly ClientSecretDescriptorType[];

export interface ClientSecretDescriptorType {
  readonly ClientSecretId?: ClientSecretIdType;
  readonly ClientSecretValue?: ClientSecretType;
  readonly ClientSecretCreateDate?: DateType;
}

export type ClientSecretIdType = string;

export type ClientSecretType = string;

export interface CloudWatchLogsConfigurationType {
  readonly LogGroupArn?: ArnType;
}

export type CodeDeliveryDetailsListType = readonly CodeDeliveryDetailsType[];

export interface CodeDeliveryDetailsType {
  readonly Destination?: StringType;
  readonly DeliveryMedium?: DeliveryMediumType;
  readonly AttributeName?: AttributeNameType;
}

export type ColorSchemeModeType = 'LIGHT' | 'DARK' | 'DYNAMIC';

export interface CompleteWebAuthnRegistrationRequest {
  readonly AccessToken: TokenModelType;
  readonly Credential: Document;
}

export type CompleteWebAuthnRegistrationResponse = Record<string, never>;

export type CompletionMessageType = string;

export interface CompromisedCredentialsActionsType {
  readonly EventAction: CompromisedCredentialsEventActionType;
}

export type CompromisedCredentialsEventActionType = 'BLOCK' | 'NO_ACTION';

export interface CompromisedCredentialsRiskConfigurationType {
  readonly EventFilter?: EventFiltersType;
  readonly Actions: CompromisedCredentialsActionsType;
}

export type ConfiguredUserAuthFactorsListType = readonly AuthFactorType[];

export interface ConfirmDeviceRequest {
  readonly AccessToken: TokenModelType;
  readonly DeviceKey: DeviceKeyType;
  readonly DeviceSecretVerifierConfig?: DeviceSecretVerifierConfigType;
  readonly DeviceName?: DeviceNameType;
}

export interface ConfirmDeviceResponse {
  readonly UserConfirmationNecessary?: BooleanType;
}

export interface ConfirmForgotPasswordRequest {
  readonly ClientId: ClientIdType;
  readonly SecretHash?: SecretHashType;
  readonly Username: UsernameType;
  readonly ConfirmationCode: ConfirmationCodeType;
  readonly Password: PasswordType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly UserContextData?: UserContextDataType;
  readonly ClientMetadata?: ClientMetadataType;
}

export type ConfirmForgotPasswordResponse = Record<string, never>;

export interface ConfirmSignUpRequest {
  readonly ClientId: ClientIdType;
  readonly SecretHash?: SecretHashType;
  readonly Username: UsernameType;
  readonly ConfirmationCode: ConfirmationCodeType;
  readonly ForceAliasCreation?: ForceAliasCreation;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly UserContextData?: UserContextDataType;
  readonly ClientMetadata?: ClientMetadataType;
  readonly Session?: SessionType;
}

export interface ConfirmSignUpResponse {
  readonly Session?: SessionType;
}

export type ConfirmationCodeType = string;

export interface ContextDataType {
  readonly IpAddress: StringType;
  readonly ServerName: StringType;
  readonly ServerPath: StringType;
  readonly HttpHeaders: HttpHeaderList;
  readonly EncodedData?: StringType;
}

export interface CreateGroupRequest {
  readonly GroupName: GroupNameType;
  readonly UserPoolId: UserPoolIdType;
  readonly Description?: DescriptionType;
  readonly RoleArn?: ArnType;
  readonly Precedence?: PrecedenceType;
}

export interface CreateGroupResponse {
  readonly Group?: GroupType;
}

export interface CreateIdentityProviderRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ProviderName: ProviderNameTypeV2;
  readonly ProviderType: IdentityProviderTypeType;
  readonly ProviderDetails: ProviderDetailsType;
  readonly AttributeMapping?: AttributeMappingType;
  readonly IdpIdentifiers?: IdpIdentifiersListType;
}

export interface CreateIdentityProviderResponse {
  readonly IdentityProvider: IdentityProviderType;
}

export interface CreateManagedLoginBrandingRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly UseCognitoProvidedValues?: BooleanType;
  readonly Settings?: Document;
  readonly Assets?: AssetListType;
}

export interface CreateManagedLoginBrandingResponse {
  readonly ManagedLoginBranding?: ManagedLoginBrandingType;
}

export interface CreateResourceServerRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Identifier: ResourceServerIdentifierType;
  readonly Name: ResourceServerNameType;
  readonly Scopes?: ResourceServerScopeListType;
}

export interface CreateResourceServerResponse {
  readonly ResourceServer: ResourceServerType;
}

export interface CreateTermsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly TermsName: TermsNameType;
  readonly TermsSource: TermsSourceType;
  readonly Enforcement: TermsEnforcementType;
  readonly Links?: LinksType;
}

export interface CreateTermsResponse {
  readonly Terms?: TermsType;
}

export interface CreateUserImportJobRequest {
  readonly JobName: UserImportJobNameType;
  readonly UserPoolId: UserPoolIdType;
  readonly CloudWatchLogsRoleArn: ArnType;
}

export interface CreateUserImportJobResponse {
  readonly UserImportJob?: UserImportJobType;
}

export interface CreateUserPoolClientRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientName: ClientNameType;
  readonly GenerateSecret?: GenerateSecret;
  readonly ClientSecret?: ClientSecretType;
  readonly RefreshTokenValidity?: RefreshTokenValidityType;
  readonly AccessTokenValidity?: AccessTokenValidityType;
  readonly IdTokenValidity?: IdTokenValidityType;
  readonly TokenValidityUnits?: TokenValidityUnitsType;
  readonly ReadAttributes?: ClientPermissionListType;
  readonly WriteAttributes?: ClientPermissionListType;
  readonly ExplicitAuthFlows?: ExplicitAuthFlowsListType;
  readonly SupportedIdentityProviders?: SupportedIdentityProvidersListType;
  readonly CallbackURLs?: CallbackURLsListType;
  readonly LogoutURLs?: LogoutURLsListType;
  readonly DefaultRedirectURI?: RedirectUrlType;
  readonly AllowedOAuthFlows?: OAuthFlowsType;
  readonly AllowedOAuthScopes?: ScopeListType;
  readonly AllowedOAuthFlowsUserPoolClient?: BooleanType;
  readonly AnalyticsConfiguration?: AnalyticsConfigurationType;
  readonly PreventUserExistenceErrors?: PreventUserExistenceErrorTypes;
  readonly EnableTokenRevocation?: WrappedBooleanType;
  readonly EnablePropagateAdditionalUserContextData?: WrappedBooleanType;
  readonly AuthSessionValidity?: AuthSessionValidityType;
  readonly RefreshTokenRotation?: RefreshTokenRotationType;
}

export interface CreateUserPoolClientResponse {
  readonly UserPoolClient?: UserPoolClientType;
}

export interface CreateUserPoolDomainRequest {
  readonly Domain: DomainType;
  readonly UserPoolId: UserPoolIdType;
  readonly ManagedLoginVersion?: WrappedIntegerType;
  readonly CustomDomainConfig?: CustomDomainConfigType;
}

export interface CreateUserPoolDomainResponse {
  readonly ManagedLoginVersion?: WrappedIntegerType;
  readonly CloudFrontDomain?: DomainType;
}

export interface CreateUserPoolRequest {
  readonly PoolName: UserPoolNameType;
  readonly Policies?: UserPoolPolicyType;
  readonly DeletionProtection?: DeletionProtectionType;
  readonly LambdaConfig?: LambdaConfigType;
  readonly AutoVerifiedAttributes?: VerifiedAttributesListType;
  readonly AliasAttributes?: AliasAttributesListType;
  readonly UsernameAttributes?: UsernameAttributesListType;
  readonly SmsVerificationMessage?: SmsVerificationMessageType;
  readonly EmailVerificationMessage?: EmailVerificationMessageType;
  readonly EmailVerificationSubject?: EmailVerificationSubjectType;
  readonly VerificationMessageTemplate?: VerificationMessageTemplateType;
  readonly SmsAuthenticationMessage?: SmsVerificationMessageType;
  readonly MfaConfiguration?: UserPoolMfaType;
  readonly UserAttributeUpdateSettings?: UserAttributeUpdateSettingsType;
  readonly DeviceConfiguration?: DeviceConfigurationType;
  readonly EmailConfiguration?: EmailConfigurationType;
  readonly SmsConfiguration?: SmsConfigurationType;
  readonly UserPoolTags?: UserPoolTagsType;
  readonly AdminCreateUserConfig?: AdminCreateUserConfigType;
  readonly Schema?: SchemaAttributesListType;
  readonly UserPoolAddOns?: UserPoolAddOnsType;
  readonly UsernameConfiguration?: UsernameConfigurationType;
  readonly AccountRecoverySetting?: AccountRecoverySettingType;
  readonly UserPoolTier?: UserPoolTierType;
}

export interface CreateUserPoolResponse {
  readonly UserPool?: UserPoolType;
}

export type CustomAttributeNameType = string;

export type CustomAttributesListType = readonly SchemaAttributeType[];

export interface CustomDomainConfigType {
  readonly CertificateArn: ArnType;
}

export interface CustomEmailLambdaVersionConfigType {
  readonly LambdaVersion: CustomEmailSenderLambdaVersionType;
  readonly LambdaArn: ArnType;
}

export type CustomEmailSenderLambdaVersionType = 'V1_0';

export interface CustomSMSLambdaVersionConfigType {
  readonly LambdaVersion: CustomSMSSenderLambdaVersionType;
  readonly LambdaArn: ArnType;
}

export type CustomSMSSenderLambdaVersionType = 'V1_0';

export type DateType = number;

export type DefaultEmailOptionType = 'CONFIRM_WITH_LINK' | 'CONFIRM_WITH_CODE';

export interface DeleteGroupRequest {
  readonly GroupName: GroupNameType;
  readonly UserPoolId: UserPoolIdType;
}

export interface DeleteIdentityProviderRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ProviderName: ProviderNameType;
}

export interface DeleteManagedLoginBrandingRequest {
  readonly ManagedLoginBrandingId: ManagedLoginBrandingIdType;
  readonly UserPoolId: UserPoolIdType;
}

export interface DeleteResourceServerRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Identifier: ResourceServerIdentifierType;
}

export interface DeleteTermsRequest {
  readonly TermsId: TermsIdType;
  readonly UserPoolId: UserPoolIdType;
}

export interface DeleteUserAttributesRequest {
  readonly UserAttributeNames: AttributeNameListType;
  readonly AccessToken: TokenModelType;
}

export type DeleteUserAttributesResponse = Record<string, never>;

export interface DeleteUserPoolClientRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
}

export interface DeleteUserPoolClientSecretRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly ClientSecretId: ClientSecretIdType;
}

export type DeleteUserPoolClientSecretResponse = Record<string, never>;

export interface DeleteUserPoolDomainRequest {
  readonly Domain: DomainType;
  readonly UserPoolId: UserPoolIdType;
}

export type DeleteUserPoolDomainResponse = Record<string, never>;

export interface DeleteUserPoolRequest {
  readonly UserPoolId: UserPoolIdType;
}

export interface DeleteUserRequest {
  readonly AccessToken: TokenModelType;
}

export interface DeleteWebAuthnCredentialRequest {
  readonly AccessToken: TokenModelType;
  readonly CredentialId: StringType;
}

export type DeleteWebAuthnCredentialResponse = Record<string, never>;

export type DeletionProtectionType = 'ACTIVE' | 'INACTIVE';

export type DeliveryMediumListType = readonly DeliveryMediumType[];

export type DeliveryMediumType = 'SMS' | 'EMAIL';

export interface DescribeIdentityProviderRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ProviderName: ProviderNameType;
}

export interface DescribeIdentityProviderResponse {
  readonly IdentityProvider: IdentityProviderType;
}

export interface DescribeManagedLoginBrandingByClientRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly ReturnMergedResources?: BooleanType;
}

export interface DescribeManagedLoginBrandingByClientResponse {
  readonly ManagedLoginBranding?: ManagedLoginBrandingType;
}

export interface DescribeManagedLoginBrandingRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ManagedLoginBrandingId: ManagedLoginBrandingIdType;
  readonly ReturnMergedResources?: BooleanType;
}

export interface DescribeManagedLoginBrandingResponse {
  readonly ManagedLoginBranding?: ManagedLoginBrandingType;
}

export interface DescribeResourceServerRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Identifier: ResourceServerIdentifierType;
}

export interface DescribeResourceServerResponse {
  readonly ResourceServer: ResourceServerType;
}

export interface DescribeRiskConfigurationRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId?: ClientIdType;
}

export interface DescribeRiskConfigurationResponse {
  readonly RiskConfiguration: RiskConfigurationType;
}

export interface DescribeTermsRequest {
  readonly TermsId: TermsIdType;
  readonly UserPoolId: UserPoolIdType;
}

export interface DescribeTermsResponse {
  readonly Terms?: TermsType;
}

export interface DescribeUserImportJobRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly JobId: UserImportJobIdType;
}

export interface DescribeUserImportJobResponse {
  readonly UserImportJob?: UserImportJobType;
}

export interface DescribeUserPoolClientRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
}

export interface DescribeUserPoolClientResponse {
  readonly UserPoolClient?: UserPoolClientType;
}

export interface DescribeUserPoolDomainRequest {
  readonly Domain: DomainType;
}

export interface DescribeUserPoolDomainResponse {
  readonly DomainDescription?: DomainDescriptionType;
}

export interface DescribeUserPoolRequest {
  readonly UserPoolId: UserPoolIdType;
}

export interface DescribeUserPoolResponse {
  readonly UserPool?: UserPoolType;
}

export type DescriptionType = string;

export interface DeviceConfigurationType {
  readonly ChallengeRequiredOnNewDevice?: BooleanType;
  readonly DeviceOnlyRememberedOnUserPrompt?: BooleanType;
}

export type DeviceKeyType = string;

export type DeviceListType = readonly DeviceType[];

export type DeviceNameType = string;

export type DeviceRememberedStatusType = 'remembered' | 'not_remembered';

export interface DeviceSecretVerifierConfigType {
  readonly PasswordVerifier?: StringType;
  readonly Salt?: StringType;
}

export interface DeviceType {
  readonly DeviceKey?: DeviceKeyType;
  readonly DeviceAttributes?: AttributeListType;
  readonly DeviceCreateDate?: DateType;
  readonly DeviceLastModifiedDate?: DateType;
  readonly DeviceLastAuthenticatedDate?: DateType;
}

export type Document = unknown;

export interface DomainDescriptionType {
  readonly UserPoolId?: UserPoolIdType;
  readonly AWSAccountId?: AWSAccountIdType;
  readonly Domain?: DomainType;
  readonly S3Bucket?: S3BucketType;
  readonly CloudFrontDistribution?: StringType;
  readonly Version?: DomainVersionType;
  readonly Status?: DomainStatusType;
  readonly CustomDomainConfig?: CustomDomainConfigType;
  readonly ManagedLoginVersion?: WrappedIntegerType;
}

export type DomainStatusType = 'CREATING' | 'DELETING' | 'UPDATING' | 'ACTIVE' | 'FAILED';

export type DomainType = string;

export type DomainVersionType = string;

export type EmailAddressType = string;

export interface EmailConfigurationType {
  readonly SourceArn?: ArnType;
  readonly ReplyToEmailAddress?: EmailAddressType;
  readonly EmailSendingAccount?: EmailSendingAccountType;
  readonly From?: StringType;
  readonly ConfigurationSet?: SESConfigurationSet;
}

export type EmailInviteMessageType = string;

export interface EmailMfaConfigType {
  readonly Message?: EmailMfaMessageType;
  readonly Subject?: EmailMfaSubjectType;
}

export type EmailMfaMessageType = string;

export interface EmailMfaSettingsType {
  readonly Enabled?: BooleanType;
  readonly PreferredMfa?: BooleanType;
}

export type EmailMfaSubjectType = string;

export type EmailNotificationBodyType = string;

export type EmailNotificationSubjectType = string;

export type EmailSendingAccountType = 'COGNITO_DEFAULT' | 'DEVELOPER';

export type EmailVerificationMessageByLinkType = string;

export type EmailVerificationMessageType = string;

export type EmailVerificationSubjectByLinkType = string;

export type EmailVerificationSubjectType = string;

export interface EventContextDataType {
  readonly IpAddress?: StringType;
  readonly DeviceName?: StringType;
  readonly Timezone?: StringType;
  readonly City?: StringType;
  readonly Country?: StringType;
}

export interface EventFeedbackType {
  readonly FeedbackValue: FeedbackValueType;
  readonly Provider: StringType;
  readonly FeedbackDate?: DateType;
}

export type EventFilterType = 'SIGN_IN' | 'PASSWORD_CHANGE' | 'SIGN_UP';

export type EventFiltersType = readonly EventFilterType[];

export type EventIdType = string;

export type EventResponseType = 'Pass' | 'Fail' | 'InProgress';

export interface EventRiskType {
  readonly RiskDecision?: RiskDecisionType;
  readonly RiskLevel?: RiskLevelType;
  readonly CompromisedCredentialsDetected?: WrappedBooleanType;
}

export type EventSourceName = 'userNotification' | 'userAuthEvents';

export type EventType = 'SignIn' | 'SignUp' | 'ForgotPassword' | 'PasswordChange' | 'ResendCode';

export type ExplicitAuthFlowsListType = readonly ExplicitAuthFlowsType[];

export type ExplicitAuthFlowsType = 'ADMIN_NO_SRP_AUTH' | 'CUSTOM_AUTH_FLOW_ONLY' | 'USER_PASSWORD_AUTH' | 'ALLOW_ADMIN_USER_PASSWORD_AUTH' | 'ALLOW_CUSTOM_AUTH' | 'ALLOW_USER_PASSWORD_AUTH' | 'ALLOW_USER_SRP_AUTH' | 'ALLOW_REFRESH_TOKEN_AUTH' | 'ALLOW_USER_AUTH';

export type FeatureType = 'ENABLED' | 'DISABLED';

export type FeedbackValueType = 'Valid' | 'Invalid';

export interface FirehoseConfigurationType {
  readonly StreamArn?: ArnType;
}

export type ForceAliasCreation = boolean;

export interface ForgetDeviceRequest {
  readonly AccessToken?: TokenModelType;
  readonly DeviceKey: DeviceKeyType;
}

export interface ForgotPasswordRequest {
  readonly ClientId: ClientIdType;
  readonly SecretHash?: SecretHashType;
  readonly UserContextData?: UserContextDataType;
  readonly Username: UsernameType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface ForgotPasswordResponse {
  readonly CodeDeliveryDetails?: CodeDeliveryDetailsType;
}

export type GenerateSecret = boolean;

export interface GetCSVHeaderRequest {
  readonly UserPoolId: UserPoolIdType;
}

export interface GetCSVHeaderResponse {
  readonly UserPoolId?: UserPoolIdType;
  readonly CSVHeader?: ListOfStringTypes;
}

export interface GetDeviceRequest {
  readonly DeviceKey: DeviceKeyType;
  readonly AccessToken?: TokenModelType;
}

export interface GetDeviceResponse {
  readonly Device: DeviceType;
}

export interface GetGroupRequest {
  readonly GroupName: GroupNameType;
  readonly UserPoolId: UserPoolIdType;
}

export interface GetGroupResponse {
  readonly Group?: GroupType;
}

export interface GetIdentityProviderByIdentifierRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly IdpIdentifier: IdpIdentifierType;
}

export interface GetIdentityProviderByIdentifierResponse {
  readonly IdentityProvider: IdentityProviderType;
}

export interface GetLogDeliveryConfigurationRequest {
  readonly UserPoolId: UserPoolIdType;
}

export interface GetLogDeliveryConfigurationResponse {
  readonly LogDeliveryConfiguration?: LogDeliveryConfigurationType;
}

export interface GetSigningCertificateRequest {
  readonly UserPoolId: UserPoolIdType;
}

export interface GetSigningCertificateResponse {
  readonly Certificate?: StringType;
}

export interface GetTokensFromRefreshTokenRequest {
  readonly RefreshToken: TokenModelType;
  readonly ClientId: ClientIdType;
  readonly ClientSecret?: ClientSecretType;
  readonly DeviceKey?: DeviceKeyType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface GetTokensFromRefreshTokenResponse {
  readonly AuthenticationResult?: AuthenticationResultType;
}

export interface GetUICustomizationRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId?: ClientIdType;
}

export interface GetUICustomizationResponse {
  readonly UICustomization: UICustomizationType;
}

export interface GetUserAttributeVerificationCodeRequest {
  readonly AccessToken: TokenModelType;
  readonly AttributeName: AttributeNameType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface GetUserAttributeVerificationCodeResponse {
  readonly CodeDeliveryDetails?: CodeDeliveryDetailsType;
}

export interface GetUserAuthFactorsRequest {
  readonly AccessToken: TokenModelType;
}

export interface GetUserAuthFactorsResponse {
  readonly Username: UsernameType;
  readonly PreferredMfaSetting?: StringType;
  readonly UserMFASettingList?: UserMFASettingListType;
  readonly ConfiguredUserAuthFactors?: ConfiguredUserAuthFactorsListType;
}

export interface GetUserPoolMfaConfigRequest {
  readonly UserPoolId: UserPoolIdType;
}

export interface GetUserPoolMfaConfigResponse {
  readonly SmsMfaConfiguration?: SmsMfaConfigType;
  readonly SoftwareTokenMfaConfiguration?: SoftwareTokenMfaConfigType;
  readonly EmailMfaConfiguration?: EmailMfaConfigType;
  readonly MfaConfiguration?: UserPoolMfaType;
  readonly WebAuthnConfiguration?: WebAuthnConfigurationType;
}

export interface GetUserRequest {
  readonly AccessToken: TokenModelType;
}

export interface GetUserResponse {
  readonly Username: UsernameType;
  readonly UserAttributes: AttributeListType;
  readonly MFAOptions?: MFAOptionListType;
  readonly PreferredMfaSetting?: StringType;
  readonly UserMFASettingList?: UserMFASettingListType;
}

export interface GlobalSignOutRequest {
  readonly AccessToken: TokenModelType;
}

export type GlobalSignOutResponse = Record<string, never>;

export type GroupListType = readonly GroupType[];

export type GroupNameType = string;

export interface GroupType {
  readonly GroupName?: GroupNameType;
  readonly UserPoolId?: UserPoolIdType;
  readonly Description?: DescriptionType;
  readonly RoleArn?: ArnType;
  readonly Precedence?: PrecedenceType;
  readonly LastModifiedDate?: DateType;
  readonly CreationDate?: DateType;
}

export type HexStringType = string;

export interface HttpHeader {
  readonly headerName?: StringType;
  readonly headerValue?: StringType;
}

export type HttpHeaderList = readonly HttpHeader[];

export type IdTokenValidityType = number;

export interface IdentityProviderType {
  readonly UserPoolId?: UserPoolIdType;
  readonly ProviderName?: ProviderNameType;
  readonly ProviderType?: IdentityProviderTypeType;
  readonly ProviderDetails?: ProviderDetailsType;
  readonly AttributeMapping?: AttributeMappingType;
  readonly IdpIdentifiers?: IdpIdentifiersListType;
  readonly LastModifiedDate?: DateType;
  readonly CreationDate?: DateType;
}

export type IdentityProviderTypeType = 'SAML' | 'Facebook' | 'Google' | 'LoginWithAmazon' | 'SignInWithApple' | 'OIDC';

export type IdpIdentifierType = string;

export type IdpIdentifiersListType = readonly IdpIdentifierType[];

export type ImageFileType = string;

export type ImageUrlType = string;

export interface InboundFederationLambdaType {
  readonly LambdaVersion: InboundFederationLambdaVersionType;
  readonly LambdaArn: ArnType;
}

export type InboundFederationLambdaVersionType = 'V1_0';

export interface InitiateAuthRequest {
  readonly AuthFlow: AuthFlowType;
  readonly AuthParameters?: AuthParametersType;
  readonly ClientMetadata?: ClientMetadataType;
  readonly ClientId: ClientIdType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly UserContextData?: UserContextDataType;
  readonly Session?: SessionType;
}

export interface InitiateAuthResponse {
  readonly ChallengeName?: ChallengeNameType;
  readonly Session?: SessionType;
  readonly ChallengeParameters?: ChallengeParametersType;
  readonly AuthenticationResult?: AuthenticationResultType;
  readonly AvailableChallenges?: AvailableChallengeListType;
}

export type IntegerType = number;

export type InvalidParameterExceptionReasonCodeType = string;

export interface LambdaConfigType {
  readonly PreSignUp?: ArnType;
  readonly CustomMessage?: ArnType;
  readonly PostConfirmation?: ArnType;
  readonly PreAuthentication?: ArnType;
  readonly PostAuthentication?: ArnType;
  readonly DefineAuthChallenge?: ArnType;
  readonly CreateAuthChallenge?: ArnType;
  readonly VerifyAuthChallengeResponse?: ArnType;
  readonly PreTokenGeneration?: ArnType;
  readonly UserMigration?: ArnType;
  readonly PreTokenGenerationConfig?: PreTokenGenerationVersionConfigType;
  readonly CustomSMSSender?: CustomSMSLambdaVersionConfigType;
  readonly CustomEmailSender?: CustomEmailLambdaVersionConfigType;
  readonly KMSKeyID?: ArnType;
  readonly InboundFederation?: InboundFederationLambdaType;
}

export type LanguageIdType = string;

export type LinkUrlType = string;

export type LinksType = Readonly<Record<string, LinkUrlType>>;

export interface ListDevicesRequest {
  readonly AccessToken: TokenModelType;
  readonly Limit?: QueryLimitType;
  readonly PaginationToken?: SearchPaginationTokenType;
}

export interface ListDevicesResponse {
  readonly Devices?: DeviceListType;
  readonly PaginationToken?: SearchPaginationTokenType;
}

export interface ListGroupsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Limit?: QueryLimitType;
  readonly NextToken?: PaginationKey;
}

export interface ListGroupsResponse {
  readonly Groups?: GroupListType;
  readonly NextToken?: PaginationKey;
}

export interface ListIdentityProvidersRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly MaxResults?: ListProvidersLimitType;
  readonly NextToken?: PaginationKeyType;
}

export interface ListIdentityProvidersResponse {
  readonly Providers: ProvidersListType;
  readonly NextToken?: PaginationKeyType;
}

export type ListOfStringTypes = readonly StringType[];

export type ListProvidersLimitType = number;

export type ListResourceServersLimitType = number;

export interface ListResourceServersRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly MaxResults?: ListResourceServersLimitType;
  readonly NextToken?: PaginationKeyType;
}

export interface ListResourceServersResponse {
  readonly ResourceServers: ResourceServersListType;
  readonly NextToken?: PaginationKeyType;
}

export interface ListTagsForResourceRequest {
  readonly ResourceArn: ArnType;
}

export interface ListTagsForResourceResponse {
  readonly Tags?: UserPoolTagsType;
}

export interface ListTermsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly MaxResults?: ListTermsRequestMaxResultsInteger;
  readonly NextToken?: StringType;
}

export type ListTermsRequestMaxResultsInteger = number;

export interface ListTermsResponse {
  readonly Terms: TermsDescriptionListType;
  readonly NextToken?: StringType;
}

export interface ListUserImportJobsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly MaxResults: PoolQueryLimitType;
  readonly PaginationToken?: PaginationKeyType;
}

export interface ListUserImportJobsResponse {
  readonly UserImportJobs?: UserImportJobsListType;
  readonly PaginationToken?: PaginationKeyType;
}

export interface ListUserPoolClientSecretsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly NextToken?: PaginationKey;
}

export interface ListUserPoolClientSecretsResponse {
  readonly ClientSecrets?: ClientSecretDescriptorListType;
  readonly NextToken?: PaginationKey;
}

export interface ListUserPoolClientsRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly MaxResults?: QueryLimit;
  readonly NextToken?: PaginationKey;
}

export interface ListUserPoolClientsResponse {
  readonly UserPoolClients?: UserPoolClientListType;
  readonly NextToken?: PaginationKey;
}

export interface ListUserPoolsRequest {
  readonly NextToken?: PaginationKeyType;
  readonly MaxResults: PoolQueryLimitType;
}

export interface ListUserPoolsResponse {
  readonly UserPools?: UserPoolListType;
  readonly NextToken?: PaginationKeyType;
}

export interface ListUsersInGroupRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly GroupName: GroupNameType;
  readonly Limit?: QueryLimitType;
  readonly NextToken?: PaginationKey;
}

export interface ListUsersInGroupResponse {
  readonly Users?: UsersListType;
  readonly NextToken?: PaginationKey;
}

export interface ListUsersRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly AttributesToGet?: SearchedAttributeNamesListType;
  readonly Limit?: QueryLimitType;
  readonly PaginationToken?: SearchPaginationTokenType;
  readonly Filter?: UserFilterType;
}

export interface ListUsersResponse {
  readonly Users?: UsersListType;
  readonly PaginationToken?: SearchPaginationTokenType;
}

export interface ListWebAuthnCredentialsRequest {
  readonly AccessToken: TokenModelType;
  readonly NextToken?: PaginationKey;
  readonly MaxResults?: WebAuthnCredentialsQueryLimitType;
}

export interface ListWebAuthnCredentialsResponse {
  readonly Credentials: WebAuthnCredentialDescriptionListType;
  readonly NextToken?: PaginationKey;
}

export type LogConfigurationListType = readonly LogConfigurationType[];

export interface LogConfigurationType {
  readonly LogLevel: LogLevel;
  readonly EventSource: EventSourceName;
  readonly CloudWatchLogsConfiguration?: CloudWatchLogsConfigurationType;
  readonly S3Configuration?: S3ConfigurationType;
  readonly FirehoseConfiguration?: FirehoseConfigurationType;
}

export interface LogDeliveryConfigurationType {
  readonly UserPoolId: UserPoolIdType;
  readonly LogConfigurations: LogConfigurationListType;
}

export type LogLevel = 'ERROR' | 'INFO';

export type LogoutURLsListType = readonly RedirectUrlType[];

export type LongType = number;

export type MFAOptionListType = readonly MFAOptionType[];

export interface MFAOptionType {
  readonly DeliveryMedium?: DeliveryMediumType;
  readonly AttributeName?: AttributeNameType;
}

export type ManagedLoginBrandingIdType = string;

export interface ManagedLoginBrandingType {
  readonly ManagedLoginBrandingId?: ManagedLoginBrandingIdType;
  readonly UserPoolId?: UserPoolIdType;
  readonly UseCognitoProvidedValues?: BooleanType;
  readonly Settings?: Document;
  readonly Assets?: AssetListType;
  readonly CreationDate?: DateType;
  readonly LastModifiedDate?: DateType;
}

export type MessageActionType = 'RESEND' | 'SUPPRESS';

export interface MessageTemplateType {
  readonly SMSMessage?: SmsInviteMessageType;
  readonly EmailMessage?: EmailInviteMessageType;
  readonly EmailSubject?: EmailVerificationSubjectType;
}

export type MessageType = string;

export interface NewDeviceMetadataType {
  readonly DeviceKey?: DeviceKeyType;
  readonly DeviceGroupKey?: StringType;
}

export interface NotifyConfigurationType {
  readonly From?: StringType;
  readonly ReplyTo?: StringType;
  readonly SourceArn: ArnType;
  readonly BlockEmail?: NotifyEmailType;
  readonly NoActionEmail?: NotifyEmailType;
  readonly MfaEmail?: NotifyEmailType;
}

export interface NotifyEmailType {
  readonly Subject: EmailNotificationSubjectType;
  readonly HtmlBody?: EmailNotificationBodyType;
  readonly TextBody?: EmailNotificationBodyType;
}

export interface NumberAttributeConstraintsType {
  readonly MinValue?: StringType;
  readonly MaxValue?: StringType;
}

export type OAuthFlowType = 'code' | 'implicit' | 'client_credentials';

export type OAuthFlowsType = readonly OAuthFlowType[];

export type PaginationKey = string;

export type PaginationKeyType = string;

export type PasswordHistorySizeType = number;

export type PasswordPolicyMinLengthType = number;

export interface PasswordPolicyType {
  readonly MinimumLength?: PasswordPolicyMinLengthType;
  readonly RequireUppercase?: BooleanType;
  readonly RequireLowercase?: BooleanType;
  readonly RequireNumbers?: BooleanType;
  readonly RequireSymbols?: BooleanType;
  readonly PasswordHistorySize?: PasswordHistorySizeType;
  readonly TemporaryPasswordValidityDays?: TemporaryPasswordValidityDaysType;
}

export type PasswordType = string;

export type PoolQueryLimitType = number;

export type PreSignedUrlType = string;

export type PreTokenGenerationLambdaVersionType = 'V1_0' | 'V2_0' | 'V3_0';

export interface PreTokenGenerationVersionConfigType {
  readonly LambdaVersion: PreTokenGenerationLambdaVersionType;
  readonly LambdaArn: ArnType;
}

export type PrecedenceType = number;

export type PreventUserExistenceErrorTypes = 'LEGACY' | 'ENABLED';

export type PriorityType = number;

export interface ProviderDescription {
  readonly ProviderName?: ProviderNameType;
  readonly ProviderType?: IdentityProviderTypeType;
  readonly LastModifiedDate?: DateType;
  readonly CreationDate?: DateType;
}

export type ProviderDetailsType = Readonly<Record<string, StringType>>;

export type ProviderNameType = string;

export type ProviderNameTypeV2 = string;

export interface ProviderUserIdentifierType {
  readonly ProviderName?: ProviderNameType;
  readonly ProviderAttributeName?: StringType;
  readonly ProviderAttributeValue?: StringType;
}

export type ProvidersListType = readonly ProviderDescription[];

export type QueryLimit = number;

export type QueryLimitType = number;

export type RecoveryMechanismsType = readonly RecoveryOptionType[];

export type RecoveryOptionNameType = 'verified_email' | 'verified_phone_number' | 'admin_only';

export interface RecoveryOptionType {
  readonly Priority: PriorityType;
  readonly Name: RecoveryOptionNameType;
}

export type RedirectUrlType = string;

export interface RefreshTokenRotationType {
  readonly Feature: FeatureType;
  readonly RetryGracePeriodSeconds?: RetryGracePeriodSecondsType;
}

export type RefreshTokenValidityType = number;

export type RegionCodeType = string;

export type RelyingPartyIdType = string;

export interface ResendConfirmationCodeRequest {
  readonly ClientId: ClientIdType;
  readonly SecretHash?: SecretHashType;
  readonly UserContextData?: UserContextDataType;
  readonly Username: UsernameType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface ResendConfirmationCodeResponse {
  readonly CodeDeliveryDetails?: CodeDeliveryDetailsType;
}

export type ResourceIdType = string;

export type ResourceServerIdentifierType = string;

export type ResourceServerNameType = string;

export type ResourceServerScopeDescriptionType = string;

export type ResourceServerScopeListType = readonly ResourceServerScopeType[];

export type ResourceServerScopeNameType = string;

export interface ResourceServerScopeType {
  readonly ScopeName: ResourceServerScopeNameType;
  readonly ScopeDescription: ResourceServerScopeDescriptionType;
}

export interface ResourceServerType {
  readonly UserPoolId?: UserPoolIdType;
  readonly Identifier?: ResourceServerIdentifierType;
  readonly Name?: ResourceServerNameType;
  readonly Scopes?: ResourceServerScopeListType;
}

export type ResourceServersListType = readonly ResourceServerType[];

export interface RespondToAuthChallengeRequest {
  readonly ClientId: ClientIdType;
  readonly ChallengeName: ChallengeNameType;
  readonly Session?: SessionType;
  readonly ChallengeResponses?: ChallengeResponsesType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly UserContextData?: UserContextDataType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface RespondToAuthChallengeResponse {
  readonly ChallengeName?: ChallengeNameType;
  readonly Session?: SessionType;
  readonly ChallengeParameters?: ChallengeParametersType;
  readonly AuthenticationResult?: AuthenticationResultType;
}

export type RetryGracePeriodSecondsType = number;

export interface RevokeTokenRequest {
  readonly Token: TokenModelType;
  readonly ClientId: ClientIdType;
  readonly ClientSecret?: ClientSecretType;
}

export type RevokeTokenResponse = Record<string, never>;

export interface RiskConfigurationType {
  readonly UserPoolId?: UserPoolIdType;
  readonly ClientId?: ClientIdType;
  readonly CompromisedCredentialsRiskConfiguration?: CompromisedCredentialsRiskConfigurationType;
  readonly AccountTakeoverRiskConfiguration?: AccountTakeoverRiskConfigurationType;
  readonly RiskExceptionConfiguration?: RiskExceptionConfigurationType;
  readonly LastModifiedDate?: DateType;
}

export type RiskDecisionType = 'NoRisk' | 'AccountTakeover' | 'Block';

export interface RiskExceptionConfigurationType {
  readonly BlockedIPRangeList?: BlockedIPRangeListType;
  readonly SkippedIPRangeList?: SkippedIPRangeListType;
}

export type RiskLevelType = 'Low' | 'Medium' | 'High';

export type S3ArnType = string;

export type S3BucketType = string;

export interface S3ConfigurationType {
  readonly BucketArn?: S3ArnType;
}

export type SESConfigurationSet = string;

export interface SMSMfaSettingsType {
  readonly Enabled?: BooleanType;
  readonly PreferredMfa?: BooleanType;
}

export interface SchemaAttributeType {
  readonly Name?: CustomAttributeNameType;
  readonly AttributeDataType?: AttributeDataType;
  readonly DeveloperOnlyAttribute?: BooleanType;
  readonly Mutable?: BooleanType;
  readonly Required?: BooleanType;
  readonly NumberAttributeConstraints?: NumberAttributeConstraintsType;
  readonly StringAttributeConstraints?: StringAttributeConstraintsType;
}

export type SchemaAttributesListType = readonly SchemaAttributeType[];

export type ScopeListType = readonly ScopeType[];

export type ScopeType = string;

export type SearchPaginationTokenType = string;

export type SearchedAttributeNamesListType = readonly AttributeNameType[];

export type SecretCodeType = string;

export type SecretHashType = string;

export type SessionType = string;

export interface SetLogDeliveryConfigurationRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly LogConfigurations: LogConfigurationListType;
}

export interface SetLogDeliveryConfigurationResponse {
  readonly LogDeliveryConfiguration?: LogDeliveryConfigurationType;
}

export interface SetRiskConfigurationRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId?: ClientIdType;
  readonly CompromisedCredentialsRiskConfiguration?: CompromisedCredentialsRiskConfigurationType;
  readonly AccountTakeoverRiskConfiguration?: AccountTakeoverRiskConfigurationType;
  readonly RiskExceptionConfiguration?: RiskExceptionConfigurationType;
}

export interface SetRiskConfigurationResponse {
  readonly RiskConfiguration: RiskConfigurationType;
}

export interface SetUICustomizationRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId?: ClientIdType;
  readonly CSS?: CSSType;
  readonly ImageFile?: ImageFileType;
}

export interface SetUICustomizationResponse {
  readonly UICustomization: UICustomizationType;
}

export interface SetUserMFAPreferenceRequest {
  readonly SMSMfaSettings?: SMSMfaSettingsType;
  readonly SoftwareTokenMfaSettings?: SoftwareTokenMfaSettingsType;
  readonly EmailMfaSettings?: EmailMfaSettingsType;
  readonly WebAuthnMfaSettings?: WebAuthnMfaSettingsType;
  readonly AccessToken: TokenModelType;
}

export type SetUserMFAPreferenceResponse = Record<string, never>;

export interface SetUserPoolMfaConfigRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly SmsMfaConfiguration?: SmsMfaConfigType;
  readonly SoftwareTokenMfaConfiguration?: SoftwareTokenMfaConfigType;
  readonly EmailMfaConfiguration?: EmailMfaConfigType;
  readonly MfaConfiguration?: UserPoolMfaType;
  readonly WebAuthnConfiguration?: WebAuthnConfigurationType;
}

export interface SetUserPoolMfaConfigResponse {
  readonly SmsMfaConfiguration?: SmsMfaConfigType;
  readonly SoftwareTokenMfaConfiguration?: SoftwareTokenMfaConfigType;
  readonly EmailMfaConfiguration?: EmailMfaConfigType;
  readonly MfaConfiguration?: UserPoolMfaType;
  readonly WebAuthnConfiguration?: WebAuthnConfigurationType;
}

export interface SetUserSettingsRequest {
  readonly AccessToken: TokenModelType;
  readonly MFAOptions: MFAOptionListType;
}

export type SetUserSettingsResponse = Record<string, never>;

export interface SignInPolicyType {
  readonly AllowedFirstAuthFactors?: AllowedFirstAuthFactorsListType;
}

export interface SignUpRequest {
  readonly ClientId: ClientIdType;
  readonly SecretHash?: SecretHashType;
  readonly Username: UsernameType;
  readonly Password?: PasswordType;
  readonly UserAttributes?: AttributeListType;
  readonly ValidationData?: AttributeListType;
  readonly AnalyticsMetadata?: AnalyticsMetadataType;
  readonly UserContextData?: UserContextDataType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface SignUpResponse {
  readonly UserConfirmed: BooleanType;
  readonly CodeDeliveryDetails?: CodeDeliveryDetailsType;
  readonly UserSub: StringType;
  readonly Session?: SessionType;
}

export type SkippedIPRangeListType = readonly StringType[];

export interface SmsConfigurationType {
  readonly SnsCallerArn: ArnType;
  readonly ExternalId?: StringType;
  readonly SnsRegion?: RegionCodeType;
}

export type SmsInviteMessageType = string;

export interface SmsMfaConfigType {
  readonly SmsAuthenticationMessage?: SmsVerificationMessageType;
  readonly SmsConfiguration?: SmsConfigurationType;
}

export type SmsVerificationMessageType = string;

export type SoftwareTokenMFAUserCodeType = string;

export interface SoftwareTokenMfaConfigType {
  readonly Enabled?: BooleanType;
}

export interface SoftwareTokenMfaSettingsType {
  readonly Enabled?: BooleanType;
  readonly PreferredMfa?: BooleanType;
}

export interface StartUserImportJobRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly JobId: UserImportJobIdType;
}

export interface StartUserImportJobResponse {
  readonly UserImportJob?: UserImportJobType;
}

export interface StartWebAuthnRegistrationRequest {
  readonly AccessToken: TokenModelType;
}

export interface StartWebAuthnRegistrationResponse {
  readonly CredentialCreationOptions: Document;
}

export type StatusType = 'Enabled' | 'Disabled';

export interface StopUserImportJobRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly JobId: UserImportJobIdType;
}

export interface StopUserImportJobResponse {
  readonly UserImportJob?: UserImportJobType;
}

export interface StringAttributeConstraintsType {
  readonly MinLength?: StringType;
  readonly MaxLength?: StringType;
}

export type StringType = string;

export type SupportedIdentityProvidersListType = readonly ProviderNameType[];

export type TagKeysType = string;

export interface TagResourceRequest {
  readonly ResourceArn: ArnType;
  readonly Tags: UserPoolTagsType;
}

export type TagResourceResponse = Record<string, never>;

export type TagValueType = string;

export type TemporaryPasswordValidityDaysType = number;

export type TermsDescriptionListType = readonly TermsDescriptionType[];

export interface TermsDescriptionType {
  readonly TermsId: TermsIdType;
  readonly TermsName: TermsNameType;
  readonly Enforcement: TermsEnforcementType;
  readonly CreationDate: DateType;
  readonly LastModifiedDate: DateType;
}

export type TermsEnforcementType = 'NONE';

export type TermsIdType = string;

export type TermsNameType = string;

export type TermsSourceType = 'LINK';

export interface TermsType {
  readonly TermsId: TermsIdType;
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly TermsName: TermsNameType;
  readonly TermsSource: TermsSourceType;
  readonly Enforcement: TermsEnforcementType;
  readonly Links: LinksType;
  readonly CreationDate: DateType;
  readonly LastModifiedDate: DateType;
}

export type TimeUnitsType = 'seconds' | 'minutes' | 'hours' | 'days';

export type TokenModelType = string;

export interface TokenValidityUnitsType {
  readonly AccessToken?: TimeUnitsType;
  readonly IdToken?: TimeUnitsType;
  readonly RefreshToken?: TimeUnitsType;
}

export interface UICustomizationType {
  readonly UserPoolId?: UserPoolIdType;
  readonly ClientId?: ClientIdType;
  readonly ImageUrl?: ImageUrlType;
  readonly CSS?: CSSType;
  readonly CSSVersion?: CSSVersionType;
  readonly LastModifiedDate?: DateType;
  readonly CreationDate?: DateType;
}

export interface UntagResourceRequest {
  readonly ResourceArn: ArnType;
  readonly TagKeys: UserPoolTagsListType;
}

export type UntagResourceResponse = Record<string, never>;

export interface UpdateAuthEventFeedbackRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Username: UsernameType;
  readonly EventId: EventIdType;
  readonly FeedbackToken: TokenModelType;
  readonly FeedbackValue: FeedbackValueType;
}

export type UpdateAuthEventFeedbackResponse = Record<string, never>;

export interface UpdateDeviceStatusRequest {
  readonly AccessToken: TokenModelType;
  readonly DeviceKey: DeviceKeyType;
  readonly DeviceRememberedStatus?: DeviceRememberedStatusType;
}

export type UpdateDeviceStatusResponse = Record<string, never>;

export interface UpdateGroupRequest {
  readonly GroupName: GroupNameType;
  readonly UserPoolId: UserPoolIdType;
  readonly Description?: DescriptionType;
  readonly RoleArn?: ArnType;
  readonly Precedence?: PrecedenceType;
}

export interface UpdateGroupResponse {
  readonly Group?: GroupType;
}

export interface UpdateIdentityProviderRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ProviderName: ProviderNameType;
  readonly ProviderDetails?: ProviderDetailsType;
  readonly AttributeMapping?: AttributeMappingType;
  readonly IdpIdentifiers?: IdpIdentifiersListType;
}

export interface UpdateIdentityProviderResponse {
  readonly IdentityProvider: IdentityProviderType;
}

export interface UpdateManagedLoginBrandingRequest {
  readonly UserPoolId?: UserPoolIdType;
  readonly ManagedLoginBrandingId?: ManagedLoginBrandingIdType;
  readonly UseCognitoProvidedValues?: BooleanType;
  readonly Settings?: Document;
  readonly Assets?: AssetListType;
}

export interface UpdateManagedLoginBrandingResponse {
  readonly ManagedLoginBranding?: ManagedLoginBrandingType;
}

export interface UpdateResourceServerRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Identifier: ResourceServerIdentifierType;
  readonly Name: ResourceServerNameType;
  readonly Scopes?: ResourceServerScopeListType;
}

export interface UpdateResourceServerResponse {
  readonly ResourceServer: ResourceServerType;
}

export interface UpdateTermsRequest {
  readonly TermsId: TermsIdType;
  readonly UserPoolId: UserPoolIdType;
  readonly TermsName?: TermsNameType;
  readonly TermsSource?: TermsSourceType;
  readonly Enforcement?: TermsEnforcementType;
  readonly Links?: LinksType;
}

export interface UpdateTermsResponse {
  readonly Terms?: TermsType;
}

export interface UpdateUserAttributesRequest {
  readonly UserAttributes: AttributeListType;
  readonly AccessToken: TokenModelType;
  readonly ClientMetadata?: ClientMetadataType;
}

export interface UpdateUserAttributesResponse {
  readonly CodeDeliveryDetailsList?: CodeDeliveryDetailsListType;
}

export interface UpdateUserPoolClientRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly ClientId: ClientIdType;
  readonly ClientName?: ClientNameType;
  readonly RefreshTokenValidity?: RefreshTokenValidityType;
  readonly AccessTokenValidity?: AccessTokenValidityType;
  readonly IdTokenValidity?: IdTokenValidityType;
  readonly TokenValidityUnits?: TokenValidityUnitsType;
  readonly ReadAttributes?: ClientPermissionListType;
  readonly WriteAttributes?: ClientPermissionListType;
  readonly ExplicitAuthFlows?: ExplicitAuthFlowsListType;
  readonly SupportedIdentityProviders?: SupportedIdentityProvidersListType;
  readonly CallbackURLs?: CallbackURLsListType;
  readonly LogoutURLs?: LogoutURLsListType;
  readonly DefaultRedirectURI?: RedirectUrlType;
  readonly AllowedOAuthFlows?: OAuthFlowsType;
  readonly AllowedOAuthScopes?: ScopeListType;
  readonly AllowedOAuthFlowsUserPoolClient?: BooleanType;
  readonly AnalyticsConfiguration?: AnalyticsConfigurationType;
  readonly PreventUserExistenceErrors?: PreventUserExistenceErrorTypes;
  readonly EnableTokenRevocation?: WrappedBooleanType;
  readonly EnablePropagateAdditionalUserContextData?: WrappedBooleanType;
  readonly AuthSessionValidity?: AuthSessionValidityType;
  readonly RefreshTokenRotation?: RefreshTokenRotationType;
}

export interface UpdateUserPoolClientResponse {
  readonly UserPoolClient?: UserPoolClientType;
}

export interface UpdateUserPoolDomainRequest {
  readonly Domain: DomainType;
  readonly UserPoolId: UserPoolIdType;
  readonly ManagedLoginVersion?: WrappedIntegerType;
  readonly CustomDomainConfig?: CustomDomainConfigType;
}

export interface UpdateUserPoolDomainResponse {
  readonly ManagedLoginVersion?: WrappedIntegerType;
  readonly CloudFrontDomain?: DomainType;
}

export interface UpdateUserPoolRequest {
  readonly UserPoolId: UserPoolIdType;
  readonly Policies?: UserPoolPolicyType;
  readonly DeletionProtection?: DeletionProtectionType;
  readonly LambdaConfig?: LambdaConfigType;
  readonly AutoVerifiedAttributes?: VerifiedAttributesListType;
  readonly SmsVerificationMessage?: SmsVerificationMessageType;
  readonly EmailVerificationMessage?: EmailVerificationMessageType;
  readonly EmailVerificationSubject?: EmailVerificationSubjectType;
  readonly VerificationMessageTemplate?: VerificationMessageTemplateType;
  readonly SmsAuthenticationMessage?: SmsVerificationMessageType;
  readonly UserAttributeUpdateSettings?: UserAttributeUpdateSettingsType;
  readonly MfaConfiguration?: UserPoolMfaType;
  readonly DeviceConfiguration?: DeviceConfigurationType;
  readonly EmailConfiguration?: EmailConfigurationType;
  readonly SmsConfiguration?: SmsConfigurationType;
  readonly UserPoolTags?: UserPoolTagsType;
  readonly AdminCreateUserConfig?: AdminCreateUserConfigType;
  readonly UserPoolAddOns?: UserPoolAddOnsType;
  readonly AccountRecoverySetting?: AccountRecoverySettingType;
  readonly PoolName?: UserPoolNameType;
  readonly UserPoolTier?: UserPoolTierType;
}

export type UpdateUserPoolResponse = Record<string, never>;

export interface UserAttributeUpdateSettingsType {
  readonly AttributesRequireVerificationBeforeUpdate?: AttributesRequireVerificationBeforeUpdateType;
}

export interface UserContextDataType {
  readonly IpAddress?: StringType;
  readonly EncodedData?: StringType;
}

export type UserFilterType = string;

export type UserImportJobIdType = string;

export type UserImportJobNameType = string;

export type UserImportJobStatusType = 'Created' | 'Pending' | 'InProgress' | 'Stopping' | 'Expired' | 'Stopped' | 'Failed' | 'Succeeded';

export interface UserImportJobType {
  readonly JobName?: UserImportJobNameType;
  readonly JobId?: UserImportJobIdType;
  readonly UserPoolId?: UserPoolIdType;
  readonly PreSignedUrl?: PreSignedUrlType;
  readonly CreationDate?: DateType;
  readonly StartDate?: DateType;
  readonly CompletionDate?: DateType;
  readonly Status?: UserImportJobStatusType;
  readonly CloudWatchLogsRoleArn?: ArnType;
  readonly ImportedUsers?: LongType;
  readonly SkippedUsers?: LongType;
  readonly FailedUsers?: LongType;
  readonly CompletionMessage?: CompletionMessageType;
}

export type UserImportJobsListType = readonly UserImportJobType[];

export type UserMFASettingListType = readonly StringType[];

export interface UserPoolAddOnsType {
  readonly AdvancedSecurityMode: AdvancedSecurityModeType;
  readonly AdvancedSecurityAdditionalFlows?: AdvancedSecurityAdditionalFlowsType;
}

export interface UserPoolClientDescription {
  readonly ClientId?: ClientIdType;
  readonly UserPoolId?: UserPoolIdType;
  readonly ClientName?: ClientNameType;
}

export type UserPoolClientListType = readonly UserPoolClientDescription[];

export interface UserPoolClientType {
  readonly UserPoolId?: UserPoolIdType;
  readonly ClientName?: ClientNameType;
  readonly ClientId?: ClientIdType;
  readonly ClientSecret?: ClientSecretType;
  readonly LastModifiedDate?: DateType;
  readonly CreationDate?: DateType;
  readonly RefreshTokenValidity?: RefreshTokenValidityType;
  readonly AccessTokenValidity?: AccessTokenValidityType;
  readonly IdTokenValidity?: IdTokenValidityType;
  readonly TokenValidityUnits?: TokenValidityUnitsType;
  readonly ReadAttributes?: ClientPermissionListType;
  readonly WriteAttributes?: ClientPermissionListType;
  readonly ExplicitAuthFlows?: ExplicitAuthFlowsListType;
  readonly SupportedIdentityProviders?: SupportedIdentityProvidersListType;
  readonly CallbackURLs?: CallbackURLsListType;
  readonly LogoutURLs?: LogoutURLsListType;
  readonly DefaultRedirectURI?: RedirectUrlType;
  readonly AllowedOAuthFlows?: OAuthFlowsType;
  readonly AllowedOAuthScopes?: ScopeListType;
  readonly AllowedOAuthFlowsUserPoolClient?: BooleanType;
  readonly AnalyticsConfiguration?: AnalyticsConfigurationType;
  readonly PreventUserExistenceErrors?: PreventUserExistenceErrorTypes;
  readonly EnableTokenRevocation?: WrappedBooleanType;
  readonly EnablePropagateAdditionalUserContextData?: WrappedBooleanType;
  readonly AuthSessionValidity?: AuthSessionValidityType;
  readonly RefreshTokenRotation?: RefreshTokenRotationType;
}

export interface UserPoolDescriptionType {
  readonly Id?: UserPoolIdType;
  readonly Name?: UserPoolNameType;
  readonly LambdaConfig?: LambdaConfigType;
  readonly Status?: StatusType;
  readonly LastModifiedDate?: DateType;
  readonly CreationDate?: DateType;
}

export type UserPoolIdType = string;

export type UserPoolListType = readonly UserPoolDescriptionType[];

export type UserPoolMfaType = 'OFF' | 'ON' | 'OPTIONAL';

export type UserPoolNameType = string;

export interface UserPoolPolicyType {
  readonly PasswordPolicy?: PasswordPolicyType;
  readonly SignInPolicy?: SignInPolicyType;
}

export type UserPoolTagsListType = readonly TagKeysType[];

export type UserPoolTagsType = Readonly<Record<string, TagValueType>>;

export type UserPoolTierType = 'LITE' | 'ESSENTIALS' | 'PLUS';

export interface UserPoolType {
  readonly Id?: UserPoolIdType;
  readonly Name?: UserPoolNameType;
  readonly Policies?: UserPoolPolicyType;
  readonly DeletionProtection?: DeletionProtectionType;
  readonly LambdaConfig?: LambdaConfigType;
  readonly Status?: StatusType;
  readonly LastModifiedDate?: DateType;
  readonly CreationDate?: DateType;
  readonly SchemaAttributes?: SchemaAttributesListType;
  readonly AutoVerifiedAttributes?: VerifiedAttributesListType;
  readonly AliasAttributes?: AliasAttributesListType;
  readonly UsernameAttributes?: UsernameAttributesListType;
  readonly SmsVerificationMessage?: SmsVerificationMessageType;
  readonly EmailVerificationMessage?: EmailVerificationMessageType;
  readonly EmailVerificationSubject?: EmailVerificationSubjectType;
  readonly VerificationMessageTemplate?: VerificationMessageTemplateType;
  readonly SmsAuthenticationMessage?: SmsVerificationMessageType;
  readonly UserAttributeUpdateSettings?: UserAttributeUpdateSettingsType;
  readonly MfaConfiguration?: UserPoolMfaType;
  readonly DeviceConfiguration?: DeviceConfigurationType;
  readonly EstimatedNumberOfUsers?: IntegerType;
  readonly EmailConfiguration?: EmailConfigurationType;
  readonly SmsConfiguration?: SmsConfigurationType;
  readonly UserPoolTags?: UserPoolTagsType;
  readonly SmsConfigurationFailure?: StringType;
  readonly EmailConfigurationFailure?: StringType;
  readonly Domain?: DomainType;
  readonly CustomDomain?: DomainType;
  readonly AdminCreateUserConfig?: AdminCreateUserConfigType;
  readonly UserPoolAddOns?: UserPoolAddOnsType;
  readonly UsernameConfiguration?: UsernameConfigurationType;
  readonly Arn?: ArnType;
  readonly AccountRecoverySetting?: AccountRecoverySettingType;
  readonly UserPoolTier?: UserPoolTierType;
}

export type UserStatusType = 'UNCONFIRMED' | 'CONFIRMED' | 'ARCHIVED' | 'COMPROMISED' | 'UNKNOWN' | 'RESET_REQUIRED' | 'FORCE_CHANGE_PASSWORD' | 'EXTERNAL_PROVIDER';

export interface UserType {
  readonly Username?: UsernameType;
  readonly Attributes?: AttributeListType;
  readonly UserCreateDate?: DateType;
  readonly UserLastModifiedDate?: DateType;
  readonly Enabled?: BooleanType;
  readonly UserStatus?: UserStatusType;
  readonly MFAOptions?: MFAOptionListType;
}

export type UserVerificationType = 'required' | 'preferred';

export type UsernameAttributeType = 'phone_number' | 'email';

export type UsernameAttributesListType = readonly UsernameAttributeType[];

export interface UsernameConfigurationType {
  readonly CaseSensitive: WrappedBooleanType;
}

export type UsernameType = string;

export type UsersListType = readonly UserType[];

export interface VerificationMessageTemplateType {
  readonly SmsMessage?: SmsVerificationMessageType;
  readonly EmailMessage?: EmailVerificationMessageType;
  readonly EmailSubject?: EmailVerificationSubjectType;
  readonly EmailMessageByLink?: EmailVerificationMessageByLinkType;
  readonly EmailSubjectByLink?: EmailVerificationSubjectByLinkType;
  readonly DefaultEmailOption?: DefaultEmailOptionType;
}

export type VerifiedAttributeType = 'phone_number' | 'email';

export type VerifiedAttributesListType = readonly VerifiedAttributeType[];

export interface VerifySoftwareTokenRequest {
  readonly AccessToken?: TokenModelType;
  readonly Session?: SessionType;
  readonly UserCode: SoftwareTokenMFAUserCodeType;
  readonly FriendlyDeviceName?: StringType;
}

export interface VerifySoftwareTokenResponse {
  readonly Status?: VerifySoftwareTokenResponseType;
  readonly Session?: SessionType;
}

export type VerifySoftwareTokenResponseType = 'SUCCESS' | 'ERROR';

export interface VerifyUserAttributeRequest {
  readonly AccessToken: TokenModelType;
  readonly AttributeName: AttributeNameType;
  readonly Code: ConfirmationCodeType;
}

export type VerifyUserAttributeResponse = Record<string, never>;

export type WebAuthnAuthenticatorAttachmentType = string;

export type WebAuthnAuthenticatorTransportType = string;

export type WebAuthnAuthenticatorTransportsList = readonly WebAuthnAuthenticatorTransportType[];

export interface WebAuthnConfigurationType {
  readonly RelyingPartyId?: RelyingPartyIdType;
  readonly UserVerification?: UserVerificationType;
  readonly FactorConfiguration?: WebAuthnFactorConfigurationType;
}

export interface WebAuthnCredentialDescription {
  readonly CredentialId: StringType;
  readonly FriendlyCredentialName: StringType;
  readonly RelyingPartyId: StringType;
  readonly AuthenticatorAttachment?: WebAuthnAuthenticatorAttachmentType;
  readonly AuthenticatorTransports: WebAuthnAuthenticatorTransportsList;
  readonly CreatedAt: DateType;
}

export type WebAuthnCredentialDescriptionListType = readonly WebAuthnCredentialDescription[];

export type WebAuthnCredentialsQueryLimitType = number;

export type WebAuthnFactorConfigurationType = 'SINGLE_FACTOR' | 'MULTI_FACTOR_WITH_USER_VERIFICATION';

export interface WebAuthnMfaSettingsType {
  readonly Enabled?: BooleanType;
}

export type WrappedBooleanType = boolean;

export type WrappedIntegerType = number;

/** What each operation takes and answers. */
export interface Api {
  AddCustomAttributes: { input: AddCustomAttributesRequest; output: AddCustomAttributesResponse };
  AddUserPoolClientSecret: { input: AddUserPoolClientSecretRequest; output: AddUserPoolClientSecretResponse };
  AdminAddUserToGroup: { input: AdminAddUserToGroupRequest; output: Record<string, never> };
  AdminConfirmSignUp: { input: AdminConfirmSignUpRequest; output: AdminConfirmSignUpResponse };
  AdminCreateUser: { input: AdminCreateUserRequest; output: AdminCreateUserResponse };
  AdminDeleteUser: { input: AdminDeleteUserRequest; output: Record<string, never> };
  AdminDeleteUserAttributes: { input: AdminDeleteUserAttributesRequest; output: AdminDeleteUserAttributesResponse };
  AdminDisableProviderForUser: { input: AdminDisableProviderForUserRequest; output: AdminDisableProviderForUserResponse };
  AdminDisableUser: { input: AdminDisableUserRequest; output: AdminDisableUserResponse };
  AdminEnableUser: { input: AdminEnableUserRequest; output: AdminEnableUserResponse };
  AdminForgetDevice: { input: AdminForgetDeviceRequest; output: Record<string, never> };
  AdminGetDevice: { input: AdminGetDeviceRequest; output: AdminGetDeviceResponse };
  AdminGetUser: { input: AdminGetUserRequest; output: AdminGetUserResponse };
  AdminInitiateAuth: { input: AdminInitiateAuthRequest; output: AdminInitiateAuthResponse };
  AdminLinkProviderForUser: { input: AdminLinkProviderForUserRequest; output: AdminLinkProviderForUserResponse };
  AdminListDevices: { input: AdminListDevicesRequest; output: AdminListDevicesResponse };
  AdminListGroupsForUser: { input: AdminListGroupsForUserRequest; output: AdminListGroupsForUserResponse };
  AdminListUserAuthEvents: { input: AdminListUserAuthEventsRequest; output: AdminListUserAuthEventsResponse };
  AdminRemoveUserFromGroup: { input: AdminRemoveUserFromGroupRequest; output: Record<string, never> };
  AdminResetUserPassword: { input: AdminResetUserPasswordRequest; output: AdminResetUserPasswordResponse };
  AdminRespondToAuthChallenge: { input: AdminRespondToAuthChallengeRequest; output: AdminRespondToAuthChallengeResponse };
  AdminSetUserMFAPreference: { input: AdminSetUserMFAPreferenceRequest; output: AdminSetUserMFAPreferenceResponse };
  AdminSetUserPassword: { input: AdminSetUserPasswordRequest; output: AdminSetUserPasswordResponse };
  AdminSetUserSettings: { input: AdminSetUserSettingsRequest; output: AdminSetUserSettingsResponse };
  AdminUpdateAuthEventFeedback: { input: AdminUpdateAuthEventFeedbackRequest; output: AdminUpdateAuthEventFeedbackResponse };
  AdminUpdateDeviceStatus: { input: AdminUpdateDeviceStatusRequest; output: AdminUpdateDeviceStatusResponse };
  AdminUpdateUserAttributes: { input: AdminUpdateUserAttributesRequest; output: AdminUpdateUserAttributesResponse };
  AdminUserGlobalSignOut: { input: AdminUserGlobalSignOutRequest; output: AdminUserGlobalSignOutResponse };
  AssociateSoftwareToken: { input: AssociateSoftwareTokenRequest; output: AssociateSoftwareTokenResponse };
  ChangePassword: { input: ChangePasswordRequest; output: ChangePasswordResponse };
  CompleteWebAuthnRegistration: { input: CompleteWebAuthnRegistrationRequest; output: CompleteWebAuthnRegistrationResponse };
  ConfirmDevice: { input: ConfirmDeviceRequest; output: ConfirmDeviceResponse };
  ConfirmForgotPassword: { input: ConfirmForgotPasswordRequest; output: ConfirmForgotPasswordResponse };
  ConfirmSignUp: { input: ConfirmSignUpRequest; output: ConfirmSignUpResponse };
  CreateGroup: { input: CreateGroupRequest; output: CreateGroupResponse };
  CreateIdentityProvider: { input: CreateIdentityProviderRequest; output: CreateIdentityProviderResponse };
  CreateManagedLoginBranding: { input: CreateManagedLoginBrandingRequest; output: CreateManagedLoginBrandingResponse };
  CreateResourceServer: { input: CreateResourceServerRequest; output: CreateResourceServerResponse };
  CreateTerms: { input: CreateTermsRequest; output: CreateTermsResponse };
  CreateUserImportJob: { input: CreateUserImportJobRequest; output: CreateUserImportJobResponse };
  CreateUserPool: { input: CreateUserPoolRequest; output: CreateUserPoolResponse };
  CreateUserPoolClient: { input: CreateUserPoolClientRequest; output: CreateUserPoolClientResponse };
  CreateUserPoolDomain: { input: CreateUserPoolDomainRequest; output: CreateUserPoolDomainResponse };
  DeleteGroup: { input: DeleteGroupRequest; output: Record<string, never> };
  DeleteIdentityProvider: { input: DeleteIdentityProviderRequest; output: Record<string, never> };
  DeleteManagedLoginBranding: { input: DeleteManagedLoginBrandingRequest; output: Record<string, never> };
  DeleteResourceServer: { input: DeleteResourceServerRequest; output: Record<string, never> };
  DeleteTerms: { input: DeleteTermsRequest; output: Record<string, never> };
  DeleteUser: { input: DeleteUserRequest; output: Record<string, never> };
  DeleteUserAttributes: { input: DeleteUserAttributesRequest; output: DeleteUserAttributesResponse };
  DeleteUserPool: { input: DeleteUserPoolRequest; output: Record<string, never> };
  DeleteUserPoolClient: { input: DeleteUserPoolClientRequest; output: Record<string, never> };
  DeleteUserPoolClientSecret: { input: DeleteUserPoolClientSecretRequest; output: DeleteUserPoolClientSecretResponse };
  DeleteUserPoolDomain: { input: DeleteUserPoolDomainRequest; output: DeleteUserPoolDomainResponse };
  DeleteWebAuthnCredential: { input: DeleteWebAuthnCredentialRequest; output: DeleteWebAuthnCredentialResponse };
  DescribeIdentityProvider: { input: DescribeIdentityProviderRequest; output: DescribeIdentityProviderResponse };
  DescribeManagedLoginBranding: { input: DescribeManagedLoginBrandingRequest; output: DescribeManagedLoginBrandingResponse };
  DescribeManagedLoginBrandingByClient: { input: DescribeManagedLoginBrandingByClientRequest; output: DescribeManagedLoginBrandingByClientResponse };
  DescribeResourceServer: { input: DescribeResourceServerRequest; output: DescribeResourceServerResponse };
  DescribeRiskConfiguration: { input: DescribeRiskConfigurationRequest; output: DescribeRiskConfigurationResponse };
  DescribeTerms: { input: DescribeTermsRequest; output: DescribeTermsResponse };
  DescribeUserImportJob: { input: DescribeUserImportJobRequest; output: DescribeUserImportJobResponse };
  DescribeUserPool: { input: DescribeUserPoolRequest; output: DescribeUserPoolResponse };
  DescribeUserPoolClient: { input: DescribeUserPoolClientRequest; output: DescribeUserPoolClientResponse };
  DescribeUserPoolDomain: { input: DescribeUserPoolDomainRequest; output: DescribeUserPoolDomainResponse };
  ForgetDevice: { input: ForgetDeviceRequest; output: Record<string, never> };
  ForgotPassword: { input: ForgotPasswordRequest; output: ForgotPasswordResponse };
  GetCSVHeader: { input: GetCSVHeaderRequest; output: GetCSVHeaderResponse };
  GetDevice: { input: GetDeviceRequest; output: GetDeviceResponse };
  GetGroup: { input: GetGroupRequest; output: GetGroupResponse };
  GetIdentityProviderByIdentifier: { input: GetIdentityProviderByIdentifierRequest; output: GetIdentityProviderByIdentifierResponse };
  GetLogDeliveryConfiguration: { input: GetLogDeliveryConfigurationRequest; output: GetLogDeliveryConfigurationResponse };
  GetSigningCertificate: { input: GetSigningCertificateRequest; output: GetSigningCertificateResponse };
  GetTokensFromRefreshToken: { input: GetTokensFromRefreshTokenRequest; output: GetTokensFromRefreshTokenResponse };
  GetUICustomization: { input: GetUICustomizationRequest; output: GetUICustomizationResponse };
  GetUser: { input: GetUserRequest; output: GetUserResponse };
  GetUserAttributeVerificationCode: { input: GetUserAttributeVerificationCodeRequest; output: GetUserAttributeVerificationCodeResponse };
  GetUserAuthFactors: { input: GetUserAuthFactorsRequest; output: GetUserAuthFactorsResponse };
  GetUserPoolMfaConfig: { input: GetUserPoolMfaConfigRequest; output: GetUserPoolMfaConfigResponse };
  GlobalSignOut: { input: GlobalSignOutRequest; output: GlobalSignOutResponse };
  InitiateAuth: { input: InitiateAuthRequest; output: InitiateAuthResponse };
  ListDevices: { input: ListDevicesRequest; output: ListDevicesResponse };
  ListGroups: { input: ListGroupsRequest; output: ListGroupsResponse };
  ListIdentityProviders: { input: ListIdentityProvidersRequest; output: ListIdentityProvidersResponse };
  ListResourceServers: { input: ListResourceServersRequest; output: ListResourceServersResponse };
  ListTagsForResource: { input: ListTagsForResourceRequest; output: ListTagsForResourceResponse };
  ListTerms: { input: ListTermsRequest; output: ListTermsResponse };
  ListUserImportJobs: { input: ListUserImportJobsRequest; output: ListUserImportJobsResponse };
  ListUserPoolClientSecrets: { input: ListUserPoolClientSecretsRequest; output: ListUserPoolClientSecretsResponse };
  ListUserPoolClients: { input: ListUserPoolClientsRequest; output: ListUserPoolClientsResponse };
  ListUserPools: { input: ListUserPoolsRequest; output: ListUserPoolsResponse };
  ListUsers: { input: ListUsersRequest; output: ListUsersResponse };
  ListUsersInGroup: { input: ListUsersInGroupRequest; output: ListUsersInGroupResponse };
  ListWebAuthnCredentials: { input: ListWebAuthnCredentialsRequest; output: ListWebAuthnCredentialsResponse };
  ResendConfirmationCode: { input: ResendConfirmationCodeRequest; output: ResendConfirmationCodeResponse };
  RespondToAuthChallenge: { input: RespondToAuthChallengeRequest; output: RespondToAuthChallengeResponse };
  RevokeToken: { input: RevokeTokenRequest; output: RevokeTokenResponse };
  SetLogDeliveryConfiguration: { input: SetLogDeliveryConfigurationRequest; output: SetLogDeliveryConfigurationResponse };
  SetRiskConfiguration: { input: SetRiskConfigurationRequest; output: SetRiskConfigurationResponse };
  SetUICustomization: { input: SetUICustomizationRequest; output: SetUICustomizationResponse };
  SetUserMFAPreference: { input: SetUserMFAPreferenceRequest; output: SetUserMFAPreferenceResponse };
  SetUserPoolMfaConfig: { input: SetUserPoolMfaConfigRequest; output: SetUserPoolMfaConfigResponse };
  SetUserSettings: { input: SetUserSettingsRequest; output: SetUserSettingsResponse };
  SignUp: { input: SignUpRequest; output: SignUpResponse };
  StartUserImportJob: { input: StartUserImportJobRequest; output: StartUserImportJobResponse };
  StartWebAuthnRegistration: { input: StartWebAuthnRegistrationRequest; output: StartWebAuthnRegistrationResponse };
  StopUserImportJob: { input: StopUserImportJobRequest; output: StopUserImportJobResponse };
  TagResource: { input: TagResourceRequest; output: TagResourceResponse };
  UntagResource: { input: UntagResourceRequest; output: UntagResourceResponse };
  UpdateAuthEventFeedback: { input: UpdateAuthEventFeedbackRequest; output: UpdateAuthEventFeedbackResponse };
  UpdateDeviceStatus: { input: UpdateDeviceStatusRequest; output: UpdateDeviceStatusResponse };
  UpdateGroup: { input: UpdateGroupRequest; output: UpdateGroupResponse };
  UpdateIdentityProvider: { input: UpdateIdentityProviderRequest; output: UpdateIdentityProviderResponse };
  UpdateManagedLoginBranding: { input: UpdateManagedLoginBrandingRequest; output: UpdateManagedLoginBrandingResponse };
  UpdateResourceServer: { input: UpdateResourceServerRequest; output: UpdateResourceServerResponse };
  UpdateTerms: { input: UpdateTermsRequest; output: UpdateTermsResponse };
  UpdateUserAttributes: { input: UpdateUserAttributesRequest; output: UpdateUserAttributesResponse };
  UpdateUserPool: { input: UpdateUserPoolRequest; output: UpdateUserPoolResponse };
  UpdateUserPoolClient: { input: UpdateUserPoolClientRequest; output: UpdateUserPoolClientResponse };
  UpdateUserPoolDomain: { input: UpdateUserPoolDomainRequest; output: UpdateUserPoolDomainResponse };
  VerifySoftwareToken: { input: VerifySoftwareTokenRequest; output: VerifySoftwareTokenResponse };
  VerifyUserAttribute: { input: VerifyUserAttributeRequest; output: VerifyUserAttributeResponse };
}
