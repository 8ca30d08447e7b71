import { describeIdentity } from '../domain/identities.ts';
import type { Group, User, UserPoolClient } from '../store/types.ts';

/** What API sign-in grants: the user's own operations. The OAuth endpoints grant others. */
export const selfServiceScope = 'aws.cognito.signin.user.admin';

export interface Grant {
  readonly issuer: string;
  readonly client: UserPoolClient;
  readonly user: User;
  /** The one that counts most first. */
  readonly groups: readonly Group[];
  /** The user's attributes that this client may read. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the access token. */
  readonly scopes: readonly string[];
  /** Whether the OAuth endpoints grant it. */
  readonly isOAuth: boolean;
  readonly originJti: string;
  readonly deviceKey: string | undefined;
  readonly eventId: string;
  /** Epoch seconds. */
  readonly authTime: number;
  readonly now: number;
}

export type Claims = Readonly<Record<string, unknown>>;

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html */
export function idClaims(grant: Grant, jti: string, lifetime: number): Claims {
  const roles = grant.groups.flatMap(({ settings }) => settings.RoleArn ?? []);
  return {
    ...attributeClaims(grant.attributes),
    ...commonClaims(grant, jti, lifetime),
    ...(roles.length > 0 && { 'cognito:roles': roles, 'cognito:preferred_role': roles[0] }),
    ...identityClaims(grant.user),
    'cognito:username': grant.user.username,
    aud: grant.client.id,
    token_use: 'id',
  };
}

/** No `aud` and no attributes: an access token names its client in `client_id`. */
export function accessClaims(grant: Grant, jti: string, lifetime: number): Claims {
  return {
    ...commonClaims(grant, jti, lifetime),
    client_id: grant.client.id,
    token_use: 'access',
    scope: grant.scopes.join(' '),
    // Seen in tokens of the OAuth endpoints only; unverified.
    ...(grant.isOAuth && { version: 2 }),
    username: grant.user.username,
    ...(grant.deviceKey !== undefined && { device_key: grant.deviceKey }),
  };
}

/** Other providers that the user signs in with; a user without any has no such claim. */
function identityClaims({ identities = [] }: User): Claims {
  return identities.length === 0 ? {} : { identities: identities.map(describeIdentity) };
}

function commonClaims(grant: Grant, jti: string, lifetime: number): Claims {
  const groups = grant.groups.map(({ settings }) => settings.GroupName);
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
