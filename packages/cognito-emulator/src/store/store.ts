import type { Identity } from './types/identity.ts';
import type {
  Entities,
  Entity,
  Group,
  Message,
  OwnedName,
  RefreshFamily,
  User,
  UserPoolClient,
} from './types.ts';

/** One kind of entity. Reads are map look-ups; writes are in memory at once and on disk at the next `durable()`. */
export interface Table<E extends Entity> {
  get(id: string): E | undefined;
  /** In order of first put. */
  values(): IterableIterator<E>;
  put(entity: E): E;
  delete(id: string): void;
  readonly size: number;
}

/** A slice of a longer list, in order of creation. */
export interface Page<E> {
  readonly items: readonly E[];
  /** Pass it on to get what follows; null at the end. */
  readonly after: number | null;
}

export interface PageRequest {
  readonly after: number | null;
  readonly limit: number;
}

/**
 * Puts and deletes that happen without an `await` between them reach the disk together or not at all. Whoever serves
 * a request awaits `durable()` before answering; operations need not.
 */
export interface Store {
  readonly tables: { readonly [Name in keyof Entities]: Table<Entities[Name]> };

  /** By real username, `sub`, or an address that serves as one in this pool; folded where the pool says so. */
  findUser(poolId: string, name: string): User | undefined;
  /** By an active alias alone: `findByAlias(pool, 'email', 'ada@example.com')`. */
  findByAlias(poolId: string, attribute: string, value: string): User | undefined;
  usersOf(poolId: string, request: PageRequest): Page<User>;
  countUsers(poolId: string): number;
  usersInGroup(poolId: string, group: string, request: PageRequest): Page<User>;

  clientsOf(poolId: string): readonly UserPoolClient[];
  groupsOf(poolId: string): readonly Group[];
  /** Who signs in with that account of another provider, by `identityKey`. */
  findByIdentity(key: string): User | undefined;

  findFamily(refreshTokenHash: string): RefreshFamily | undefined;
  familiesOf(userId: string): readonly RefreshFamily[];

  /** Of an identity pool. */
  identitiesOf(poolId: string): readonly Identity[];
  /** The identity that a provider's user is linked to. */
  findIdentity(poolId: string, provider: string, subject: string): Identity | undefined;

  messagesTo(address?: string): readonly Message[];

  /** What belongs to a pool, client or user, by its id: `ownedBy('terms', poolId)`. In no order. */
  ownedBy<Name extends OwnedName>(name: Name, owner: string): readonly Entities[Name][];

  /** How many those are, without looking at them. */
  countOf(name: OwnedName | 'clients' | 'groups', owner: string): number;

  /** The next number in order of creation. */
  nextSequence(): number;
  /** Forgets the user and everything that hangs on it but the mail. */
  deleteUser(user: User): void;
  /** Forgets the client and what hangs on it. */
  deleteClient(client: UserPoolClient): void;
  deletePool(poolId: string): void;

  /** Whether anything outlives the process. */
  readonly isDurable: boolean;
  /** Resolves when everything written so far would survive a `kill -9`. */
  durable(): Promise<void>;
  close(): Promise<void>;
}

export const groupId = (poolId: string, name: string) => `${poolId}/${name}`;
export const codeId = (userId: string, kind: string, attribute = '') =>
  `${userId}/${kind}${attribute && `/${attribute}`}`;
export const riskId = (poolId: string, clientId?: string | null) =>
  clientId ? `${poolId}/${clientId}` : poolId;
export const resourceServerId = (poolId: string, identifier: string) => `${poolId}/${identifier}`;
export const identityProviderId = (poolId: string, name: string) => `${poolId}/${name}`;
export const uiCustomizationId = (poolId: string, clientId: string | null) =>
  `${poolId}/${clientId ?? 'ALL'}`;
/** `attribute` is null for the provider's own subject. */
export const identityKey = (
  poolId: string,
  providerName: string,
  attribute: string | null,
  value: string,
) => JSON.stringify([poolId, providerName, attribute, value]);
export const deviceId = (userId: string, key: string) => `${userId}/${key}`;
export const passkeyId = (userId: string, credentialId: string) => `${userId}/${credentialId}`;
export const attemptsId = (userId: string, kind: string) => `${userId}/${kind}`;
