import type { CreateIdentityPoolInput, RoleMappingMap } from '../../model/identity-api.gen.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import type { IdentityPool } from '../store/types/identity.ts';

/** What a pool is made of. A provider that the emulator cannot ask is refused here, not at the first sign-in. */
export const identityPoolSettings = (input: CreateIdentityPoolInput): IdentityPool['settings'] => {
  refuseForeignProviders(input);
  // The last that is given joins the others.
  requireRoom('user pools in an identity pool', (input.CognitoIdentityProviders ?? []).length - 1);
  return {
    IdentityPoolName: input.IdentityPoolName,
    AllowUnauthenticatedIdentities: input.AllowUnauthenticatedIdentities,
    AllowClassicFlow: input.AllowClassicFlow,
    SupportedLoginProviders: input.SupportedLoginProviders,
    DeveloperProviderName: input.DeveloperProviderName,
    OpenIdConnectProviderARNs: input.OpenIdConnectProviderARNs,
    CognitoIdentityProviders: input.CognitoIdentityProviders?.map((provider) => ({
      ...provider,
      ServerSideTokenCheck: provider.ServerSideTokenCheck ?? false,
    })),
    SamlProviderARNs: input.SamlProviderARNs,
    IdentityPoolTags: input.IdentityPoolTags,
  };
};

/** A token of Google, of an OpenID provider in IAM or of SAML can only be checked with its issuer's keys. */
const refuseForeignProviders = (input: CreateIdentityPoolInput) => {
  const foreign = [
    'SupportedLoginProviders' as const,
    'OpenIdConnectProviderARNs' as const,
    'SamlProviderARNs' as const,
  ].find((name) => Object.keys(input[name] ?? {}).length > 0);
  if (foreign) fail('featureNotImplemented', { feature: foreign });
};

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_RoleMapping.html */
export const requireCompleteMappings = (mappings: RoleMappingMap) => {
  for (const { Type, AmbiguousRoleResolution, RulesConfiguration } of Object.values(mappings)) {
    if (!AmbiguousRoleResolution)
      fail('identityParameter', {
        detail: `AmbiguousRoleResolution is required if Type is ${Type}`,
      });
    if (Type === 'Rules' && !RulesConfiguration)
      fail('identityParameter', { detail: 'RulesConfiguration is required if Type is Rules' });
  }
};
