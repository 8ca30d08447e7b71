import type * as api from '../../../model/identity-api.gen.ts';
import type { Entity } from './entity.ts';

/** `id` is the identity pool's id, `us-east-1:<uuid>`. */
export interface IdentityPool extends Entity {
  /** As CreateIdentityPool takes them. */
  readonly settings: Omit<api.IdentityPool, 'IdentityPoolId'>;
  readonly roles: api.RolesMap;
  readonly roleMappings: api.RoleMappingMap;
  /** By provider. */
  readonly principalTags: Readonly<Record<string, PrincipalTagMap>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface PrincipalTagMap {
  readonly useDefaults: boolean;
  /** Name of a tag to the claim that it is taken from. */
  readonly tags: api.PrincipalTags;
}

/** `id` is the identity's id, `us-east-1:<uuid>`. A guest has no logins. */
export interface Identity extends Entity {
  readonly poolId: string;
  readonly logins: readonly LinkedLogin[];
  /** The last of its logins was removed, so nobody can be it any more. */
  readonly isClosed?: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface LinkedLogin {
  /** As it stands in `Logins`: a user pool, or the name of the developer provider. */
  readonly provider: string;
  /** Whom the provider knows by it: a `sub`, or the developer's own identifier. */
  readonly subject: string;
}
