import type { EmulatorContext } from '../operation.ts';
import type { UserPool, UserPoolClient } from '../store/types.ts';
import { recallKeys } from './key-memory.ts';
import { call, callIdentity } from './seed-call.ts';
import { SeedError } from './seed-error.ts';
import type {
  Seed,
  SeedClient,
  Seeded,
  SeedIdentityPool,
  SeedUser,
  SeedUserPool,
} from './seed-format.ts';

/**
 * Adds what the seed holds. A pool that is there already, by its `Id` or without one by its name, is left as it is: a
 * start over existing data changes nothing.
 *
 * @throws SeedError naming the place in the seed and Cognito's own error
 */
export const applySeed = async (context: EmulatorContext, seed: Seed): Promise<Seeded> => {
  refuseUnknown('The seed', seed, ['UserPools', 'IdentityPools']);
  const pools: Seeded['UserPools'][number][] = [];
  for (const [place, pool] of placed('UserPools', seed.UserPools))
    pools.push(await seedUserPool(context, place, pool));
  const identityPools: Seeded['IdentityPools'][number][] = [];
  for (const [place, pool] of placed('IdentityPools', seed.IdentityPools))
    identityPools.push({ Id: await seedIdentityPool(context, place, pool) });
  return { UserPools: pools, IdentityPools: identityPools };
};

/** Each item with where it stands. A seed that was read from a file may hold anything. */
const placed = <Item extends object>(
  name: string,
  items: readonly Item[] | undefined,
): (readonly [place: string, item: Item])[] => {
  if (items === undefined) return [];
  if (!Array.isArray(items)) throw new SeedError(`${name} is not a list.`);
  return items.map((item: Item, at) => {
    if (typeof item !== 'object' || item === null)
      throw new SeedError(`${name}[${at}] is not an object.`);
    return [`${name}[${at}]`, item] as const;
  });
};

const refuseUnknown = (where: string, value: object, known: readonly string[]) => {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown) throw new SeedError(`${where} knows no ${unknown}.`);
};

const seedUserPool = async (
  context: EmulatorContext,
  where: string,
  pool: SeedUserPool,
): Promise<Seeded['UserPools'][number]> => {
  const { tables } = context.store;
  const known = [...tables.pools.values()].find(({ id, settings }) =>
    pool.Id === undefined ? settings.Name === pool.PoolName : id === pool.Id,
  );
  if (!known) return fillUserPool(context, where, pool);
  return {
    Id: known.id,
    Clients: context.store.clientsOf(known.id).map(describeClient),
  };
};

const describeClient = ({ id, secret }: UserPoolClient) => ({ ClientId: id, ClientSecret: secret });

const fillUserPool = async (
  context: EmulatorContext,
  where: string,
  seed: SeedUserPool,
): Promise<Seeded['UserPools'][number]> => {
  const {
    Id,
    MfaConfig,
    IdentityProviders,
    ResourceServers,
    Clients,
    Domains,
    Groups,
    Users,
    ...settings
  } = seed;
  const UserPoolId = await createPool(context, where, Id, settings);
  const within = <Item extends object>(name: string, items: readonly Item[] | undefined) =>
    placed(`${where}.${name}`, items);
  if (MfaConfig)
    await call(context, `${where}.MfaConfig`, 'SetUserPoolMfaConfig', { ...MfaConfig, UserPoolId });
  for (const [place, provider] of within('IdentityProviders', IdentityProviders))
    await call(context, place, 'CreateIdentityProvider', { ...provider, UserPoolId });
  for (const [place, server] of within('ResourceServers', ResourceServers))
    await call(context, place, 'CreateResourceServer', { ...server, UserPoolId });
  const clients: Seeded['UserPools'][number]['Clients'][number][] = [];
  for (const [place, client] of within('Clients', Clients))
    clients.push(await createClient(context, place, UserPoolId, client));
  for (const [place, domain] of within('Domains', Domains))
    await call(context, place, 'CreateUserPoolDomain', { ...domain, UserPoolId });
  for (const [place, group] of within('Groups', Groups))
    await call(context, place, 'CreateGroup', { ...group, UserPoolId });
  for (const [place, user] of within('Users', Users))
    await createUser(context, place, UserPoolId, user);
  return { Id: UserPoolId, Clients: clients };
};

/** Created under an id of its own like every pool, then given the one that was asked for, before anything hangs on it. */
const createPool = async (
  context: EmulatorContext,
  where: string,
  wanted: string | undefined,
  settings: Omit<SeedUserPool, 'Id'>,
): Promise<string> => {
  const { pools } = context.store.tables;
  if (wanted !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d_[0-9a-zA-Z]+$/.test(wanted))
    throw new SeedError(`${where}: an Id is a region, _ and letters or digits, not ${wanted}.`);
  const { UserPool: created } = await call(context, where, 'CreateUserPool', settings);
  const id = created?.Id ?? '';
  const pool: UserPool | undefined = pools.get(id);
  if (wanted === undefined || !pool) return id;
  pools.delete(id);
  pools.put({ ...pool, id: wanted });
  if (!context.store.isDurable) recallKeys(context.store, wanted);
  return wanted;
};

const createClient = async (
  context: EmulatorContext,
  where: string,
  UserPoolId: string,
  { ClientId: wanted, ...settings }: SeedClient,
): Promise<Seeded['UserPools'][number]['Clients'][number]> => {
  const { clients } = context.store.tables;
  if (wanted !== undefined && !/^[\w+]{1,128}$/.test(wanted))
    throw new SeedError(`${where}: a ClientId is letters, digits, + and _, not ${wanted}.`);
  if (wanted !== undefined && clients.get(wanted))
    throw new SeedError(`${where}: there is another client ${wanted}.`);
  const { UserPoolClient: created } = await call(context, where, 'CreateUserPoolClient', {
    ...settings,
    UserPoolId,
  });
  const client = clients.get(created?.ClientId ?? '');
  if (!client) throw new SeedError(`${where}: the client was not created.`);
  if (wanted === undefined) return describeClient(client);
  clients.delete(client.id);
  return describeClient(clients.put({ ...client, id: wanted }));
};

const createUser = async (
  context: EmulatorContext,
  where: string,
  UserPoolId: string,
  { Password, Groups = [], Enabled = true, ...user }: SeedUser,
): Promise<void> => {
  const { Username } = user;
  const silent = { MessageAction: 'SUPPRESS' as const };
  await call(context, where, 'AdminCreateUser', { ...silent, ...user, UserPoolId });
  if (Password !== undefined)
    await call(context, where, 'AdminSetUserPassword', {
      UserPoolId,
      Username,
      Password,
      Permanent: true,
    });
  for (const GroupName of Groups)
    await call(context, where, 'AdminAddUserToGroup', { UserPoolId, Username, GroupName });
  if (!Enabled) await call(context, where, 'AdminDisableUser', { UserPoolId, Username });
};

const seedIdentityPool = async (
  context: EmulatorContext,
  where: string,
  { Id: wanted, Roles, RoleMappings, ...settings }: SeedIdentityPool,
): Promise<string> => {
  const { identityPools } = context.store.tables;
  const known = [...identityPools.values()].find((pool) =>
    wanted === undefined
      ? pool.settings.IdentityPoolName === settings.IdentityPoolName
      : pool.id === wanted,
  );
  if (known) return known.id;
  if (wanted !== undefined && !/^[\w-]+:[0-9a-f-]+$/.test(wanted))
    throw new SeedError(`${where}: an Id is a region, : and a UUID, not ${wanted}.`);
  const { IdentityPoolId } = await callIdentity(context, where, 'CreateIdentityPool', settings);
  const pool = identityPools.get(IdentityPoolId);
  const id = wanted ?? IdentityPoolId;
  if (pool && wanted !== undefined) {
    identityPools.delete(IdentityPoolId);
    identityPools.put({ ...pool, id });
  }
  if (Roles || RoleMappings)
    await callIdentity(context, where, 'SetIdentityPoolRoles', {
      IdentityPoolId: id,
      Roles: Roles ?? {},
      RoleMappings,
    });
  return id;
};
