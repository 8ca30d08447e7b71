import { describeIdentity } from '../domain/identities.ts';
import type { User, UserPoolClient } from '../store/types.ts';
import type { ClaimChange, GroupClaims, TokenChange } from '../triggers/triggers.ts';

/** What API sign-in grants: the user's own operations. The OAuth endpoints grant others. */
export const selfServiceScope = 'aws.cognito.signin.user.admin';

export interface Grant {
  readonly issuer: string;
  readonly client: UserPoolClient;
  readonly user: User;
  readonly groups: GroupClaims;
  /** Of the access token. */
  readonly scopes: readonly string[];
  /** The user's attributes that this client may read. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether the OAuth endpoints grant it. */
  readonly isOAuth: boolean;
  readonly originJti: string;
  readonly deviceKey: string | undefined;
  /** What the access token is bound to, where the app asked for that. */
  readonly resource: string | undefined;
  readonly eventId: string;
  /** Epoch seconds. */
  readonly authTime: number;
  readonly now: number;
  /** What the pool's PreTokenGeneration function makes of it. */
  readonly change: TokenChange | null;
}

export type Claims = Readonly<Record<string, unknown>>;

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html */
export function idClaims(grant: Grant, jti: string, lifetime: number): Claims {
  const { roles, preferredRole } = grant.groups;
  const claims = {
    ...attributeClaims(grant.attributes),
    ...commonClaims(grant, jti, lifetime),
    ...(roles.length > 0 && { 'cognito:roles': roles }),
    ...(preferredRole !== null && { 'cognito:preferred_role': preferredRole }),
    ...identityClaims(grant.user),
    'cognito:username': grant.user.username,
    aud: grant.client.id,
    token_use: 'id',
  };
  return changed(claims, grant.change?.id, (name) => fixedInId.has(name));
}

/** No attributes, and `aud` only where it is bound to a resource: an access token names its client in `client_id`. */
export function accessClaims(grant: Grant, jti: string, lifetime: number): Claims {
  const claims = {
    ...commonClaims(grant, jti, lifetime),
    client_id: grant.client.id,
    ...(grant.resource !== undefined && { aud: grant.resource }),
    token_use: 'access',
    scope: scopesOf(grant).join(' '),
    // Seen in tokens of the OAuth endpoints only; unverified.
    ...(grant.isOAuth && { version: 2 }),
    username: grant.user.username,
    ...(grant.deviceKey !== undefined && { device_key: grant.deviceKey }),
  };
  // An audience may be added, if it is the client; that of a resource stays, which is unverified.
  const isFixed = (name: string, value: unknown) =>
    name === 'aud'
      ? grant.resource !== undefined || value !== grant.client.id
      : fixedInAccess.has(name);
  return changed(claims, grant.change?.access, isFixed);
}

/** Of a client itself, with nobody behind it: `sub` is its id, and nothing can be refreshed. */
export function clientClaims(
  grant: Pick<Grant, 'issuer' | 'client' | 'scopes' | 'change' | 'now'>,
  jti: string,
  lifetime: number,
): Claims {
  const claims = {
    sub: grant.client.id,
    token_use: 'access',
    scope: scopesOf(grant).join(' '),
    auth_time: grant.now,
    iss: grant.issuer,
    exp: grant.now + lifetime,
    iat: grant.now,
    version: 2,
    jti,
    client_id: grant.client.id,
  };
  return changed(claims, grant.change?.access, (name) => fixedInAccess.has(name));
}

/** A scope with a space in it would be two. */
function scopesOf({ scopes, change }: Pick<Grant, 'scopes' | 'change'>): readonly string[] {
  if (!change) return scopes;
  const added = change.scopesToAdd.filter((scope) => !/\s/.test(scope));
  const all = new Set([...scopes, ...added]);
  return [...all].filter((scope) => !change.scopesToSuppress.includes(scope));
}

/** Other providers that the user signs in with; a user without any has no such claim. */
function identityClaims({ identities = [] }: User): Claims {
  return identities.length === 0 ? {} : { identities: identities.map(describeIdentity) };
}

function commonClaims(grant: Grant, jti: string, lifetime: number): Claims {
  const { groups } = grant.groups;
  return {
    sub: grant.user.id,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: grant.issuer,
    // Both exist only where tokens can be revoked.
    ...(grant.client.settings.EnableTokenRevocation !== false && {
      jti,
      origin_jti: grant.originJti,
    }),
    event_id: grant.eventId,
    auth_time: grant.authTime,
    iat: grant.now,
    exp: grant.now + lifetime,
  };
}

/** The two verification flags are booleans in a token; every other attribute stays a string. */
function attributeClaims(attributes: Readonly<Record<string, string>>): Claims {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name !== 'sub')
      .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]),
  );
}

/** A claim that is both set and suppressed is suppressed; what may not be changed stays without a word. */
function changed(
  claims: Claims,
  change: ClaimChange | undefined,
  isFixed: (name: string, value?: unknown) => boolean,
): Claims {
  if (!change) return claims;
  const kept = (name: string, value?: unknown) =>
    name.startsWith('cognito:') || name.startsWith('dev:') || isFixed(name, value);
  const set = Object.entries(change.set).filter(([name, value]) => !kept(name, value));
  const suppressed = new Set(change.suppress.filter((name) => !kept(name)));
  const all = Object.entries({ ...claims, ...Object.fromEntries(set) });
  return Object.fromEntries(all.filter(([name]) => !suppressed.has(name)));
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const fixed = [
  'acr',
  'amr',
  'at_hash',
  'auth_time',
  'azp',
  'event_id',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'sub',
  'token_use',
];
const fixedInId = new Set([...fixed, 'aud', 'identities']);
const fixedInAccess = new Set([
  ...fixed,
  'client_id',
  'device_key',
  'scope',
  'username',
  'version',
]);
