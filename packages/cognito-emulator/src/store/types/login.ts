import type {
  AssetListType,
  CustomDomainConfigType,
  IdentityProviderType,
  ResourceServerScopeListType,
} from '../../../model/api.gen.ts';
import type { Entity } from './entity.ts';

/** Where a pool's managed login and OAuth endpoints answer. `id` is the domain: its prefix, or the whole custom one. */
export interface UserPoolDomain extends Entity {
  readonly poolId: string;
  readonly managedLoginVersion: number;
  readonly customDomain: CustomDomainConfigType | null;
  readonly createdAt: number;
}

/** An API that access tokens can be scoped to. `id` is `resourceServerId(poolId, identifier)`. */
export interface ResourceServer extends Entity {
  readonly poolId: string;
  readonly identifier: string;
  readonly name: string;
  readonly scopes: ResourceServerScopeListType;
  readonly createdAt: number;
}

/** Somebody else who may sign people in. `id` is `identityProviderId(poolId, name)`. */
export interface IdentityProvider extends Entity {
  readonly poolId: string;
  readonly name: string;
  readonly settings: Pick<
    IdentityProviderType,
    'ProviderDetails' | 'AttributeMapping' | 'IdpIdentifiers'
  > & { readonly ProviderType: NonNullable<IdentityProviderType['ProviderType']> };
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One way in through another provider, as the claim `identities` shows it. */
export interface LinkedIdentity {
  readonly providerName: string;
  readonly providerType: string;
  /** The provider's `sub`; null while only an attribute is known, until the first sign-in tells. */
  readonly subject: string | null;
  /** What AdminLinkProviderForUser matched by, where that was not the subject. */
  readonly match: { readonly attribute: string; readonly value: string } | null;
  /** Whether the user came to exist by it. */
  readonly isPrimary: boolean;
  readonly createdAt: number;
}

/** A login page's look, kept and given back. `id` is a UUID. */
export interface ManagedLoginBranding extends Entity {
  readonly poolId: string;
  readonly clientId: string;
  readonly usesCognitoValues: boolean;
  readonly settings: unknown;
  readonly assets: AssetListType;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The classic pages' look. `id` is `uiCustomizationId(poolId, clientId)`; without a client, for all that have none of their own. */
export interface UiCustomization extends Entity {
  readonly poolId: string;
  readonly clientId: string | null;
  readonly css: string | null;
  readonly image: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Somebody who is signed in on the login pages themselves. `id` is SHA-256 in hex of what the cookie holds. */
export interface LoginSession extends Entity {
  readonly poolId: string;
  readonly userId: string;
  readonly authenticatedAt: number;
  readonly expiresAt: number;
}

/** What a redirect hands to an app in place of tokens. `id` is SHA-256 in hex of the code. */
export interface AuthorizationCode extends Entity {
  readonly poolId: string;
  readonly clientId: string;
  readonly userId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly nonce: string | null;
  /** Of PKCE, S256. */
  readonly challenge: string | null;
  /** What the access token is bound to. */
  readonly resource?: string;
  readonly authenticatedAt: number;
  readonly expiresAt: number;
}

/**
 * A visitor half-way through signing in: between two pages, or away at another provider. `id` is SHA-256 in hex of what
 * the browser holds.
 */
export interface LoginStep extends Entity {
  readonly poolId: string;
  readonly clientId: string;
  readonly expiresAt: number;
  readonly data: Readonly<Record<string, string>>;
}
