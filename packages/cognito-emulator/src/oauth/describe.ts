import type {
  DomainDescriptionType,
  IdentityProviderType,
  ManagedLoginBrandingType,
  ResourceServerType,
  UICustomizationType,
} from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import type {
  IdentityProvider,
  ManagedLoginBranding,
  ResourceServer,
  UiCustomization,
  UserPoolDomain,
} from '../store/types/login.ts';

/** A domain's distribution, which nothing answers at. */
export const distribution = 'd111111abcdef8.cloudfront.net';

const assets = 'aws-cognito-prod-iad-assets';

/** `20260131235959` */
const versionOf = (createdAt: number) =>
  new Date(createdAt).toISOString().replace(/\D/g, '').slice(0, 14);

/** Local domains are there at once, so none is ever creating or failed. */
export const describeDomain = (domain: UserPoolDomain): DomainDescriptionType => ({
  UserPoolId: domain.poolId,
  AWSAccountId: '000000000000',
  Domain: domain.id,
  S3Bucket: assets,
  CloudFrontDistribution: distribution,
  Version: versionOf(domain.createdAt),
  Status: 'ACTIVE',
  ...(domain.customDomain && { CustomDomainConfig: domain.customDomain }),
  ManagedLoginVersion: domain.managedLoginVersion,
});

export const describeResourceServer = (server: ResourceServer): ResourceServerType => ({
  UserPoolId: server.poolId,
  Identifier: server.identifier,
  Name: server.name,
  Scopes: server.scopes,
});

export const describeIdentityProvider = (provider: IdentityProvider): IdentityProviderType => ({
  UserPoolId: provider.poolId,
  ProviderName: provider.name,
  ...provider.settings,
  CreationDate: epochSeconds(provider.createdAt),
  LastModifiedDate: epochSeconds(provider.updatedAt),
});

export const describeBranding = (branding: ManagedLoginBranding): ManagedLoginBrandingType => ({
  ManagedLoginBrandingId: branding.id,
  UserPoolId: branding.poolId,
  UseCognitoProvidedValues: branding.usesCognitoValues,
  Settings: branding.settings,
  Assets: branding.assets,
  CreationDate: epochSeconds(branding.createdAt),
  LastModifiedDate: epochSeconds(branding.updatedAt),
});

export const describeUiCustomization = (customization: UiCustomization): UICustomizationType => ({
  UserPoolId: customization.poolId,
  ClientId: customization.clientId ?? 'ALL',
  ...(customization.css !== null && { CSS: customization.css }),
  CSSVersion: String(customization.updatedAt),
  CreationDate: epochSeconds(customization.createdAt),
  LastModifiedDate: epochSeconds(customization.updatedAt),
});
