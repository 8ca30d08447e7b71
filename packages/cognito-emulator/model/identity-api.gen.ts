// Generated from cognito-identity.json by `pnpm generate`. Do not edit.

export type ARNString = string;

export type AccessKeyString = string;

export type AccountId = string;

export type AmbiguousRoleResolutionType = 'AuthenticatedRole' | 'Deny';

export type ClaimName = string;

export type ClaimValue = string;

export type ClassicFlow = boolean;

export interface CognitoIdentityProvider {
  readonly ProviderName?: CognitoIdentityProviderName;
  readonly ClientId?: CognitoIdentityProviderClientId;
  readonly ServerSideTokenCheck?: CognitoIdentityProviderTokenCheck;
}

export type CognitoIdentityProviderClientId = string;

export type CognitoIdentityProviderList = readonly CognitoIdentityProvider[];

export type CognitoIdentityProviderName = string;

export type CognitoIdentityProviderTokenCheck = boolean;

export interface CreateIdentityPoolInput {
  readonly IdentityPoolName: IdentityPoolName;
  readonly AllowUnauthenticatedIdentities: IdentityPoolUnauthenticated;
  readonly AllowClassicFlow?: ClassicFlow;
  readonly SupportedLoginProviders?: IdentityProviders;
  readonly DeveloperProviderName?: DeveloperProviderName;
  readonly OpenIdConnectProviderARNs?: OIDCProviderList;
  readonly CognitoIdentityProviders?: CognitoIdentityProviderList;
  readonly SamlProviderARNs?: SAMLProviderList;
  readonly IdentityPoolTags?: IdentityPoolTagsType;
}

export interface Credentials {
  readonly AccessKeyId?: AccessKeyString;
  readonly SecretKey?: SecretKeyString;
  readonly SessionToken?: SessionTokenString;
  readonly Expiration?: DateType;
}

export type DateType = number;

export interface DeleteIdentitiesInput {
  readonly IdentityIdsToDelete: IdentityIdList;
}

export interface DeleteIdentitiesResponse {
  readonly UnprocessedIdentityIds?: UnprocessedIdentityIdList;
}

export interface DeleteIdentityPoolInput {
  readonly IdentityPoolId: IdentityPoolId;
}

export interface DescribeIdentityInput {
  readonly IdentityId: IdentityId;
}

export interface DescribeIdentityPoolInput {
  readonly IdentityPoolId: IdentityPoolId;
}

export type DeveloperProviderName = string;

export type DeveloperUserIdentifier = string;

export type DeveloperUserIdentifierList = readonly DeveloperUserIdentifier[];

export type ErrorCode = 'AccessDenied' | 'InternalServerError';

export interface GetCredentialsForIdentityInput {
  readonly IdentityId: IdentityId;
  readonly Logins?: LoginsMap;
  readonly CustomRoleArn?: ARNString;
}

export interface GetCredentialsForIdentityResponse {
  readonly IdentityId?: IdentityId;
  readonly Credentials?: Credentials;
}

export interface GetIdInput {
  readonly AccountId?: AccountId;
  readonly IdentityPoolId: IdentityPoolId;
  readonly Logins?: LoginsMap;
}

export interface GetIdResponse {
  readonly IdentityId?: IdentityId;
}

export interface GetIdentityPoolRolesInput {
  readonly IdentityPoolId: IdentityPoolId;
}

export interface GetIdentityPoolRolesResponse {
  readonly IdentityPoolId?: IdentityPoolId;
  readonly Roles?: RolesMap;
  readonly RoleMappings?: RoleMappingMap;
}

export interface GetOpenIdTokenForDeveloperIdentityInput {
  readonly IdentityPoolId: IdentityPoolId;
  readonly IdentityId?: IdentityId;
  readonly Logins: LoginsMap;
  readonly PrincipalTags?: PrincipalTags;
  readonly TokenDuration?: TokenDuration;
}

export interface GetOpenIdTokenForDeveloperIdentityResponse {
  readonly IdentityId?: IdentityId;
  readonly Token?: OIDCToken;
}

export interface GetOpenIdTokenInput {
  readonly IdentityId: IdentityId;
  readonly Logins?: LoginsMap;
}

export interface GetOpenIdTokenResponse {
  readonly IdentityId?: IdentityId;
  readonly Token?: OIDCToken;
}

export interface GetPrincipalTagAttributeMapInput {
  readonly IdentityPoolId: IdentityPoolId;
  readonly IdentityProviderName: IdentityProviderName;
}

export interface GetPrincipalTagAttributeMapResponse {
  readonly IdentityPoolId?: IdentityPoolId;
  readonly IdentityProviderName?: IdentityProviderName;
  readonly UseDefaults?: UseDefaults;
  readonly PrincipalTags?: PrincipalTags;
}

export type HideDisabled = boolean;

export type IdentitiesList = readonly IdentityDescription[];

export interface IdentityDescription {
  readonly IdentityId?: IdentityId;
  readonly Logins?: LoginsList;
  readonly CreationDate?: DateType;
  readonly LastModifiedDate?: DateType;
}

export type IdentityId = string;

export type IdentityIdList = readonly IdentityId[];

export interface IdentityPool {
  readonly IdentityPoolId: IdentityPoolId;
  readonly IdentityPoolName: IdentityPoolName;
  readonly AllowUnauthenticatedIdentities: IdentityPoolUnauthenticated;
  readonly AllowClassicFlow?: ClassicFlow;
  readonly SupportedLoginProviders?: IdentityProviders;
  readonly DeveloperProviderName?: DeveloperProviderName;
  readonly OpenIdConnectProviderARNs?: OIDCProviderList;
  readonly CognitoIdentityProviders?: CognitoIdentityProviderList;
  readonly SamlProviderARNs?: SAMLProviderList;
  readonly IdentityPoolTags?: IdentityPoolTagsType;
}

export type IdentityPoolId = string;

export type IdentityPoolName = string;

export interface IdentityPoolShortDescription {
  readonly IdentityPoolId?: IdentityPoolId;
  readonly IdentityPoolName?: IdentityPoolName;
}

export type IdentityPoolTagsListType = readonly TagKeysType[];

export type IdentityPoolTagsType = Readonly<Record<string, TagValueType>>;

export type IdentityPoolUnauthenticated = boolean;

export type IdentityPoolsList = readonly IdentityPoolShortDescription[];

export type IdentityProviderId = string;

export type IdentityProviderName = string;

export type IdentityProviderToken = string;

export type IdentityProviders = Readonly<Record<string, IdentityProviderId>>;

export interface ListIdentitiesInput {
  readonly IdentityPoolId: IdentityPoolId;
  readonly MaxResults: QueryLimit;
  readonly NextToken?: PaginationKey;
  readonly HideDisabled?: HideDisabled;
}

export interface ListIdentitiesResponse {
  readonly IdentityPoolId?: IdentityPoolId;
  readonly Identities?: IdentitiesList;
  readonly NextToken?: PaginationKey;
}

export interface ListIdentityPoolsInput {
  readonly MaxResults: QueryLimit;
  readonly NextToken?: PaginationKey;
}

export interface ListIdentityPoolsResponse {
  readonly IdentityPools?: IdentityPoolsList;
  readonly NextToken?: PaginationKey;
}

export interface ListTagsForResourceInput {
  readonly ResourceArn: ARNString;
}

export interface ListTagsForResourceResponse {
  readonly Tags?: IdentityPoolTagsType;
}

export type LoginsList = readonly IdentityProviderName[];

export type LoginsMap = Readonly<Record<string, IdentityProviderToken>>;

export interface LookupDeveloperIdentityInput {
  readonly IdentityPoolId: IdentityPoolId;
  readonly IdentityId?: IdentityId;
  readonly DeveloperUserIdentifier?: DeveloperUserIdentifier;
  readonly MaxResults?: QueryLimit;
  readonly NextToken?: PaginationKey;
}

export interface LookupDeveloperIdentityResponse {
  readonly IdentityId?: IdentityId;
  readonly DeveloperUserIdentifierList?: DeveloperUserIdentifierList;
  readonly NextToken?: PaginationKey;
}

export interface MappingRule {
  readonly Claim: ClaimName;
  readonly MatchType: MappingRuleMatchType;
  readonly Value: ClaimValue;
  readonly RoleARN: ARNString;
}

export type MappingRuleMatchType = 'Equals' | 'Contains' | 'StartsWith' | 'NotEqual';

export type MappingRulesList = readonly MappingRule[];

export interface MergeDeveloperIdentitiesInput {
  readonly SourceUserIdentifier: DeveloperUserIdentifier;
  readonly DestinationUserIdentifier: DeveloperUserIdentifier;
  readonly DeveloperProviderName: DeveloperProviderName;
  readonly IdentityPoolId: IdentityPoolId;
}

export interface MergeDeveloperIdentitiesResponse {
  readonly IdentityId?: IdentityId;
}

export type OIDCProviderList = readonly ARNString[];

export type OIDCToken = string;

export type PaginationKey = string;

export type PrincipalTagID = string;

export type PrincipalTagValue = string;

export type PrincipalTags = Readonly<Record<string, PrincipalTagValue>>;

export type QueryLimit = number;

export interface RoleMapping {
  readonly Type: RoleMappingType;
  readonly AmbiguousRoleResolution?: AmbiguousRoleResolutionType;
  readonly RulesConfiguration?: RulesConfigurationType;
}

export type RoleMappingMap = Readonly<Record<string, RoleMapping>>;

export type RoleMappingType = 'Token' | 'Rules';

export type RoleType = string;

export type RolesMap = Readonly<Record<string, ARNString>>;

export interface RulesConfigurationType {
  readonly Rules: MappingRulesList;
}

export type SAMLProviderList = readonly ARNString[];

export type SecretKeyString = string;

export type SessionTokenString = string;

export interface SetIdentityPoolRolesInput {
  readonly IdentityPoolId: IdentityPoolId;
  readonly Roles: RolesMap;
  readonly RoleMappings?: RoleMappingMap;
}

export interface SetPrincipalTagAttributeMapInput {
  readonly IdentityPoolId: IdentityPoolId;
  readonly IdentityProviderName: IdentityProviderName;
  readonly UseDefaults?: UseDefaults;
  readonly PrincipalTags?: PrincipalTags;
}

export interface SetPrincipalTagAttributeMapResponse {
  readonly IdentityPoolId?: IdentityPoolId;
  readonly IdentityProviderName?: IdentityProviderName;
  readonly UseDefaults?: UseDefaults;
  readonly PrincipalTags?: PrincipalTags;
}

export type String = string;

export type TagKeysType = string;

export interface TagResourceInput {
  readonly ResourceArn: ARNString;
  readonly Tags: IdentityPoolTagsType;
}

export type TagResourceResponse = Record<string, never>;

export type TagValueType = string;

export type TokenDuration = number;

export interface UnlinkDeveloperIdentityInput {
  readonly IdentityId: IdentityId;
  readonly IdentityPoolId: IdentityPoolId;
  readonly DeveloperProviderName: DeveloperProviderName;
  readonly DeveloperUserIdentifier: DeveloperUserIdentifier;
}

export interface UnlinkIdentityInput {
  readonly IdentityId: IdentityId;
  readonly Logins: LoginsMap;
  readonly LoginsToRemove: LoginsList;
}

export interface UnprocessedIdentityId {
  readonly IdentityId?: IdentityId;
  readonly ErrorCode?: ErrorCode;
}

export type UnprocessedIdentityIdList = readonly UnprocessedIdentityId[];

export interface UntagResourceInput {
  readonly ResourceArn: ARNString;
  readonly TagKeys: IdentityPoolTagsListType;
}

export type UntagResourceResponse = Record<string, never>;

export type UseDefaults = boolean;

/** What each operation takes and answers. */
export interface IdentityApi {
  CreateIdentityPool: { input: CreateIdentityPoolInput; output: IdentityPool };
  DeleteIdentities: { input: DeleteIdentitiesInput; output: DeleteIdentitiesResponse };
  DeleteIdentityPool: { input: DeleteIdentityPoolInput; output: Record<string, never> };
  DescribeIdentity: { input: DescribeIdentityInput; output: IdentityDescription };
  DescribeIdentityPool: { input: DescribeIdentityPoolInput; output: IdentityPool };
  GetCredentialsForIdentity: { input: GetCredentialsForIdentityInput; output: GetCredentialsForIdentityResponse };
  GetId: { input: GetIdInput; output: GetIdResponse };
  GetIdentityPoolRoles: { input: GetIdentityPoolRolesInput; output: GetIdentityPoolRolesResponse };
  GetOpenIdToken: { input: GetOpenIdTokenInput; output: GetOpenIdTokenResponse };
  GetOpenIdTokenForDeveloperIdentity: { input: GetOpenIdTokenForDeveloperIdentityInput; output: GetOpenIdTokenForDeveloperIdentityResponse };
  GetPrincipalTagAttributeMap: { input: GetPrincipalTagAttributeMapInput; output: GetPrincipalTagAttributeMapResponse };
  ListIdentities: { input: ListIdentitiesInput; output: ListIdentitiesResponse };
  ListIdentityPools: { input: ListIdentityPoolsInput; output: ListIdentityPoolsResponse };
  ListTagsForResource: { input: ListTagsForResourceInput; output: ListTagsForResourceResponse };
  LookupDeveloperIdentity: { input: LookupDeveloperIdentityInput; output: LookupDeveloperIdentityResponse };
  MergeDeveloperIdentities: { input: MergeDeveloperIdentitiesInput; output: MergeDeveloperIdentitiesResponse };
  SetIdentityPoolRoles: { input: SetIdentityPoolRolesInput; output: Record<string, never> };
  SetPrincipalTagAttributeMap: { input: SetPrincipalTagAttributeMapInput; output: SetPrincipalTagAttributeMapResponse };
  TagResource: { input: TagResourceInput; output: TagResourceResponse };
  UnlinkDeveloperIdentity: { input: UnlinkDeveloperIdentityInput; output: Record<string, never> };
  UnlinkIdentity: { input: UnlinkIdentityInput; output: Record<string, never> };
  UntagResource: { input: UntagResourceInput; output: UntagResourceResponse };
  UpdateIdentityPool: { input: IdentityPool; output: IdentityPool };
}
