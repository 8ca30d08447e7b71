import type {
  ExplicitAuthFlowsType,
  GroupType,
  SchemaAttributeType,
  UserPoolClientType,
  UserPoolType,
  UserStatusType,
  WebAuthnConfigurationType,
} from '../../model/api.gen.ts';
import type { AuthEvent, ImportJob, LogDelivery, RiskSettings, Terms } from './types/accounts.ts';
import type { ClockShift } from './types/control.ts';
import type { Entity } from './types/entity.ts';
import type { Identity, IdentityPool } from './types/identity.ts';
import type {
  AuthorizationCode,
  IdentityProvider,
  LinkedIdentity,
  LoginSession,
  LoginStep,
  ManagedLoginBranding,
  ResourceServer,
  UiCustomization,
  UserPoolDomain,
} from './types/login.ts';
import type { Device, PoolFactors, UserMfa } from './types/mfa.ts';
import type { Passkey, PasskeyRegistration } from './types/passkeys.ts';

export type { Entity } from './types/entity.ts';

/** `id` is the pool id, `us-east-1_AbCdEfGhI`. */
export interface UserPool extends Entity {
  readonly settings: PoolSettings;
  /** Every attribute of the pool, standard ones included, custom ones under their full name `custom:x`. */
  readonly schema: readonly SchemaAttribute[];
  /** Absent where no second factor was ever set up. */
  readonly factors?: PoolFactors;
  /** WebAuthnConfiguration, as SetUserPoolMfaConfig takes it. */
  readonly webAuthn?: WebAuthnConfigurationType;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** As CreateUserPool takes them, with the defaults filled in. */
export type PoolSettings = Omit<
  UserPoolType,
  | 'Id'
  | 'Arn'
  | 'Status'
  | 'CreationDate'
  | 'LastModifiedDate'
  | 'SchemaAttributes'
  | 'EstimatedNumberOfUsers'
> & { readonly Name: string };

export type SchemaAttribute = SchemaAttributeType & { readonly Name: string };

/** `id` is the client id. */
export interface UserPoolClient extends Entity {
  readonly poolId: string;
  /** The one it was made with; null for a public client. */
  readonly secret: string | null;
  /** All that are good now, where they were rotated: the older first. Absent: `secret` alone. */
  readonly secrets?: readonly ClientSecret[];
  readonly settings: ClientSettings;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ClientSecret {
  readonly id: string;
  readonly value: string;
  readonly createdAt: number;
}

/** As CreateUserPoolClient takes them, with the defaults filled in. */
export type ClientSettings = Omit<
  UserPoolClientType,
  'UserPoolId' | 'ClientId' | 'ClientSecret' | 'CreationDate' | 'LastModifiedDate'
> & {
  readonly ClientName: string;
  readonly ExplicitAuthFlows: readonly ExplicitAuthFlowsType[];
};

/** `id` is the `sub`. */
export interface User extends Entity {
  readonly poolId: string;
  /** The real username: equal to `sub` in a pool whose usernames are email addresses. */
  readonly username: string;
  /** All but `sub`. Values are strings on the wire and here: `email_verified` is 'true' or 'false'. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly status: UserStatusType;
  readonly enabled: boolean;
  /** Null for a user who has none: there is nothing to sign in with. */
  readonly password: PasswordVerifier | null;
  /** When the present password was set. Decides when a temporary one is too old. */
  readonly passwordSetAt: number;
  /** Earlier passwords, newest first, as far as the pool refuses them. */
  readonly passwordHistory?: readonly PasswordVerifier[];
  /** Absent for a user who never touched a second factor. */
  readonly mfa?: UserMfa;
  readonly groups: readonly string[];
  /** Other providers that this user signs in with. Absent where there are none. */
  readonly identities?: readonly LinkedIdentity[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Order of creation within the store; what ListUsers pages by. Given by the store at the first put. */
  readonly sequence: number;
}

/** SRP-6a salt and verifier in hex. A plain password is checked by computing the verifier again. */
export interface PasswordVerifier {
  readonly salt: string;
  readonly verifier: string;
}

/** `id` is `groupId(poolId, name)`. */
export interface Group extends Entity {
  readonly poolId: string;
  readonly settings: Pick<GroupType, 'Description' | 'RoleArn' | 'Precedence'> & {
    readonly GroupName: string;
  };
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly sequence: number;
}

/** A sign-in and every refresh token descended from it. `id` is the `origin_jti`. */
export interface RefreshFamily extends Entity {
  readonly poolId: string;
  readonly clientId: string;
  readonly userId: string;
  /** Epoch milliseconds of the original authentication; kept on refresh. */
  readonly authenticatedAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  /** The device that signed in. Absent where the pool tracks none. */
  readonly deviceKey?: string;
  /** What an OAuth grant allows. Absent for a sign-in through the API, which grants the user's own operations. */
  readonly scopes?: readonly string[];
  /** What an OAuth grant binds its access tokens to, refreshed ones included. */
  readonly resource?: string;
  /** Without rotation one entry; with rotation each successor is added and its predecessor marked. */
  readonly tokens: readonly RefreshToken[];
}

export interface RefreshToken {
  /** SHA-256 of the token in hex. The token itself is not kept. */
  readonly hash: string;
  readonly issuedAt: number;
  /** Since when a successor exists. The token lives on for the client's grace period. */
  readonly supersededAt: number | null;
}

/** State of a sign-in between two calls. `id` is SHA-256 in hex of what the client holds. */
export interface AuthSession extends Entity {
  readonly poolId: string;
  readonly clientId: string;
  /** Null for a simulated sign-in of somebody who does not exist. */
  readonly userId: string | null;
  readonly challenge: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly data: Readonly<Record<string, string>>;
}

export type CodeKind = 'sign-up' | 'forgot-password' | 'attribute-verification';

/** The newest code of a kind for a user. `id` is `codeId(userId, kind, attribute)`. */
export interface Code extends Entity {
  readonly poolId: string;
  readonly userId: string;
  readonly kind: CodeKind;
  readonly code: string;
  /** The attribute that it was sent to, and that it proves. */
  readonly attribute: string;
  /** The value that it was sent to; a changed address makes the code worthless. */
  readonly sentTo: string;
  readonly expiresAt: number;
}

/** Tries of one kind by one user: password lockout and hourly limits. `id` is `attemptsId(userId, kind)`. */
export interface Attempts extends Entity {
  readonly poolId: string;
  readonly userId: string;
  readonly kind: string;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly lockedUntil: number | null;
}

export type MessageKind =
  | 'invitation'
  | 'sign-up-code'
  | 'resend'
  | 'forgot-password'
  | 'admin-reset'
  | 'attribute-verification'
  | 'sign-in-code';

/** A mail that Cognito would have sent. It holds a secret by design and is shown in the mailbox, never in a log. */
export interface Message extends Entity {
  readonly poolId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly code: string | null;
  readonly temporaryPassword: string | null;
  readonly kind: MessageKind;
  readonly at: number;
}

/** Secrets of one pool, random and never leaving the data folder. `id` is the pool id. */
export interface PoolKeys extends Entity {
  /** Private RSA keys as JWK, `kid` included. Two of them: the kid of an ID token differs from an access token's. */
  readonly idKey: Readonly<Record<string, string>>;
  readonly accessKey: Readonly<Record<string, string>>;
  /** 32 bytes in base64: seals sessions and secret blocks, and derives simulated salts. */
  readonly sealingKey: string;
}

/** Every kind of entity, by the name of its table. */
export interface Entities {
  pools: UserPool;
  clients: UserPoolClient;
  users: User;
  groups: Group;
  refreshFamilies: RefreshFamily;
  sessions: AuthSession;
  codes: Code;
  attempts: Attempts;
  messages: Message;
  keys: PoolKeys;
  devices: Device;
  passkeys: Passkey;
  passkeyRegistrations: PasskeyRegistration;
  authEvents: AuthEvent;
  importJobs: ImportJob;
  logDeliveries: LogDelivery;
  riskSettings: RiskSettings;
  terms: Terms;
  domains: UserPoolDomain;
  resourceServers: ResourceServer;
  identityProviders: IdentityProvider;
  managedLoginBrandings: ManagedLoginBranding;
  uiCustomizations: UiCustomization;
  loginSessions: LoginSession;
  loginSteps: LoginStep;
  authorizationCodes: AuthorizationCode;
  identityPools: IdentityPool;
  identities: Identity;
  clockShifts: ClockShift;
}

export type EntityName = keyof Entities;

/** What belongs to a pool, and perhaps to a client or a user of it: forgotten together with its owner. */
export interface Owned extends Entity {
  readonly poolId: string;
  readonly clientId?: string | null;
  readonly userId?: string | null;
}

/** Those that need no index of their own beyond their owner. */
export type OwnedName = Exclude<
  { [Name in EntityName]: Entities[Name] extends Owned ? Name : never }[EntityName],
  | 'clients'
  | 'users'
  | 'groups'
  | 'refreshFamilies'
  | 'sessions'
  | 'codes'
  | 'attempts'
  | 'messages'
>;
