import type * as api from '../../model/api.gen.ts';
import type * as identity from '../../model/identity-api.gen.ts';

/**
 * What an emulator starts with: the requests that would make it, nested where they belong. Every member is one of the
 * API's own, but for those named here.
 */
export interface Seed {
  readonly UserPools?: readonly SeedUserPool[];
  readonly IdentityPools?: readonly SeedIdentityPool[];
}

type OfPool<Request> = Omit<Request, 'UserPoolId'>;

/** CreateUserPool, and what is in the pool. */
export interface SeedUserPool extends api.CreateUserPoolRequest {
  /** As pool ids are: `us-east-1_Local0001`. Random where nothing is said. */
  readonly Id?: string;
  /** SetUserPoolMfaConfig. */
  readonly MfaConfig?: OfPool<api.SetUserPoolMfaConfigRequest>;
  /** CreateIdentityProvider. */
  readonly IdentityProviders?: readonly OfPool<api.CreateIdentityProviderRequest>[];
  /** CreateResourceServer. */
  readonly ResourceServers?: readonly OfPool<api.CreateResourceServerRequest>[];
  readonly Clients?: readonly SeedClient[];
  /** CreateUserPoolDomain. */
  readonly Domains?: readonly OfPool<api.CreateUserPoolDomainRequest>[];
  /** CreateGroup. */
  readonly Groups?: readonly OfPool<api.CreateGroupRequest>[];
  readonly Users?: readonly SeedUser[];
}

/** CreateUserPoolClient. */
export interface SeedClient extends OfPool<api.CreateUserPoolClientRequest> {
  readonly ClientId?: string;
}

/** AdminCreateUser; without `MessageAction` nobody is written to. */
export interface SeedUser extends OfPool<api.AdminCreateUserRequest> {
  /** Their own from the beginning: the user is CONFIRMED. */
  readonly Password?: string;
  /** Names of groups that exist. */
  readonly Groups?: readonly string[];
  /** False: disabled. */
  readonly Enabled?: boolean;
}

/** CreateIdentityPool with SetIdentityPoolRoles. */
export interface SeedIdentityPool extends identity.CreateIdentityPoolInput {
  /** As ids of identity pools are: `us-east-1:00000000-0000-4000-8000-000000000001`. */
  readonly Id?: string;
  readonly Roles?: identity.RolesMap;
  readonly RoleMappings?: identity.RoleMappingMap;
}

/** What a seed has become, in its own order; what was there already is named like what was made. */
export interface Seeded {
  readonly UserPools: readonly {
    readonly Id: string;
    readonly Clients: readonly {
      readonly ClientId: string;
      readonly ClientSecret: string | null;
    }[];
  }[];
  readonly IdentityPools: readonly { readonly Id: string }[];
}
