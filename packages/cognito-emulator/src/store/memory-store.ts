import { type Index, indexBy } from './index-by.ts';
import type { Journal } from './journal.ts';
import { identityKey, type Page, type Store, type Table } from './store.ts';
import { createTable, type Listener } from './table.ts';
import type { Entities, Entity, EntityName, Owned, OwnedName } from './types.ts';
import { UserIndex } from './user-index.ts';

/** Told of every put and delete, to write it down. */
export type Recorder = (name: EntityName, id: string, entity: Entities[EntityName] | null) => void;

type Tables = Store['tables'];

/** The whole state in memory with its indexes. `journal` makes it outlive the process. */
export const createStore = (record: Recorder, journal: () => Journal | null): Store => {
  let sequence = 0;
  const users = new UserIndex((poolId) => tables.pools.get(poolId)?.settings);
  const clientsByPool = indexBy<Entities['clients']>(({ poolId }) => [poolId]);
  const groupsByPool = indexBy<Entities['groups']>(({ poolId }) => [poolId]);
  const familiesByUser = indexBy<Entities['refreshFamilies']>(({ userId }) => [userId]);
  const familiesByHash = indexBy<Entities['refreshFamilies']>(({ tokens }) =>
    tokens.map(({ hash }) => hash),
  );
  const codesByUser = indexBy<Entities['codes']>(({ userId }) => [userId]);
  const attemptsByUser = indexBy<Entities['attempts']>(({ userId }) => [userId]);
  const usersByIdentity = indexBy<Entities['users']>(identityKeys);
  const identitiesByPool = indexBy<Entities['identities']>(({ poolId }) => [poolId]);
  const identitiesByLogin = indexBy<Entities['identities']>(({ poolId, logins }) =>
    logins.map(({ provider, subject }) => loginKey(poolId, provider, subject)),
  );
  const messagesByAddress = indexBy<Entities['messages']>(({ to }) => [to.toLowerCase()]);

  const count: Listener<{ readonly sequence: number }> = (_, after) => {
    if (after) sequence = Math.max(sequence, after.sequence);
  };
  const table = <Name extends EntityName>(
    name: Name,
    ...listeners: Listener<Entities[Name]>[]
  ): Table<Entities[Name]> =>
    createTable<Entities[Name]>([
      ...listeners,
      (before, after) => record(name, (after ?? before)?.id ?? '', after ?? null),
    ]);

  const owned = new Map<EntityName, Index<Entities[EntityName]>>();
  /** A table whose entities go with the pool, client or user that they name. */
  const ownedTable = <Name extends OwnedName>(name: Name): Table<Entities[Name]> => {
    const byOwner = indexBy<Entities[EntityName]>((entity) => ownersOf(entity as Owned));
    owned.set(name, byOwner);
    return table(name, byOwner.listener);
  };

  const tables: Tables = {
    pools: table('pools'),
    clients: table('clients', clientsByPool.listener),
    users: table('users', users.listener, usersByIdentity.listener, count),
    groups: table('groups', groupsByPool.listener, count),
    refreshFamilies: table('refreshFamilies', familiesByUser.listener, familiesByHash.listener),
    sessions: table('sessions'),
    codes: table('codes', codesByUser.listener),
    attempts: table('attempts', attemptsByUser.listener),
    messages: table('messages', messagesByAddress.listener),
    keys: table('keys'),
    devices: ownedTable('devices'),
    passkeys: ownedTable('passkeys'),
    passkeyRegistrations: ownedTable('passkeyRegistrations'),
    authEvents: ownedTable('authEvents'),
    importJobs: ownedTable('importJobs'),
    logDeliveries: ownedTable('logDeliveries'),
    riskSettings: ownedTable('riskSettings'),
    terms: ownedTable('terms'),
    domains: ownedTable('domains'),
    resourceServers: ownedTable('resourceServers'),
    identityProviders: ownedTable('identityProviders'),
    managedLoginBrandings: ownedTable('managedLoginBrandings'),
    uiCustomizations: ownedTable('uiCustomizations'),
    loginSessions: ownedTable('loginSessions'),
    loginSteps: ownedTable('loginSteps'),
    authorizationCodes: ownedTable('authorizationCodes'),
    clockShifts: table('clockShifts'),
    identityPools: table('identityPools'),
    identities: table('identities', identitiesByPool.listener, identitiesByLogin.listener),
  };

  const forgetOwnedBy = (owner: string) => {
    for (const [name, byOwner] of owned)
      for (const id of [...byOwner.ids(owner)]) tables[name].delete(id);
  };

  const deleteUser: Store['deleteUser'] = ({ id }) => {
    for (const family of [...familiesByUser.ids(id)]) tables.refreshFamilies.delete(family);
    for (const code of [...codesByUser.ids(id)]) tables.codes.delete(code);
    for (const attempts of [...attemptsByUser.ids(id)]) tables.attempts.delete(attempts);
    forgetOwnedBy(id);
    tables.users.delete(id);
  };

  const deleteClient: Store['deleteClient'] = ({ id }) => {
    forgetOwnedBy(id);
    tables.clients.delete(id);
  };

  return {
    tables,
    findUser: (poolId, name) => {
      const id = users.find(poolId, name);
      if (id) return tables.users.get(id);
      const bySub = tables.users.get(name);
      return bySub?.poolId === poolId ? bySub : undefined;
    },
    findByAlias: (poolId, attribute, value) => {
      const id = users.findAlias(poolId, attribute, value);
      return id ? tables.users.get(id) : undefined;
    },
    usersOf: (poolId, request) => resolve(tables.users, users.pool(poolId).page(request)),
    countUsers: (poolId) => users.pool(poolId).size,
    usersInGroup: (poolId, group, request) =>
      resolve(tables.users, users.group(poolId, group).page(request)),
    clientsOf: (poolId) => pick(tables.clients, clientsByPool.ids(poolId)),
    groupsOf: (poolId) => pick(tables.groups, groupsByPool.ids(poolId)),
    findByIdentity: (key) => pick(tables.users, usersByIdentity.ids(key))[0],
    findFamily: (hash) => pick(tables.refreshFamilies, familiesByHash.ids(hash))[0],
    familiesOf: (userId) => pick(tables.refreshFamilies, familiesByUser.ids(userId)),
    identitiesOf: (poolId) => pick(tables.identities, identitiesByPool.ids(poolId)),
    findIdentity: (poolId, provider, subject) =>
      pick(tables.identities, identitiesByLogin.ids(loginKey(poolId, provider, subject)))[0],
    messagesTo: (address) =>
      address === undefined
        ? [...tables.messages.values()]
        : pick(tables.messages, messagesByAddress.ids(address.toLowerCase())),
    nextSequence: () => sequence + 1,
    ownedBy: (name, owner) => pick(tables[name], owned.get(name)?.ids(owner) ?? []),
    countOf: (name, owner) => {
      if (name === 'clients') return clientsByPool.ids(owner).size;
      if (name === 'groups') return groupsByPool.ids(owner).size;
      return owned.get(name)?.ids(owner).size ?? 0;
    },
    deleteUser,
    deleteClient,
    deletePool: (poolId) => {
      for (const user of [...tables.users.values()]) if (user.poolId === poolId) deleteUser(user);
      for (const group of groupsByPool.ids(poolId)) tables.groups.delete(group);
      for (const client of pick(tables.clients, [...clientsByPool.ids(poolId)]))
        deleteClient(client);
      for (const { id, poolId: owner } of [...tables.sessions.values()])
        if (owner === poolId) tables.sessions.delete(id);
      forgetOwnedBy(poolId);
      tables.keys.delete(poolId);
      tables.pools.delete(poolId);
    },
    get isDurable() {
      return journal() !== null;
    },
    durable: async () => journal()?.durable(),
    close: async () => journal()?.close(),
  };
};

const ownersOf = ({ poolId, clientId, userId }: Owned) =>
  [poolId, clientId, userId].filter((owner) => typeof owner === 'string');
const loginKey = (poolId: string, provider: string, subject: string) =>
  JSON.stringify([poolId, provider, subject]);

const pick = <E extends Entity>(table: Table<E>, ids: Iterable<string>): E[] =>
  [...ids].flatMap((id) => table.get(id) ?? []);

const resolve = <E extends Entity>(table: Table<E>, { items, after }: Page<string>): Page<E> => ({
  items: pick(table, items),
  after,
});

/** By the provider's subject once that is known, until then by what an administrator linked by. */
const identityKeys = ({ poolId, identities = [] }: Entities['users']): string[] =>
  identities.flatMap(({ providerName, subject, match }) => {
    if (subject !== null) return identityKey(poolId, providerName, null, subject);
    return match === null ? [] : identityKey(poolId, providerName, match.attribute, match.value);
  });
