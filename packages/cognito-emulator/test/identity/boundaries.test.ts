import {
  CreateIdentityPoolCommand,
  DeleteIdentitiesCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  LookupDeveloperIdentityCommand,
  MergeDeveloperIdentitiesCommand,
  SetIdentityPoolRolesCommand,
  UnlinkDeveloperIdentityCommand,
  UnlinkIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusal } from '../auth/support.ts';
import { guestRole, type IdentityPoolUnderTest, memberRole, startIdentityPool } from './support.ts';

const DeveloperProviderName = 'login.acme';
const grace = 'grace@example.com';
const identityProvider = 'cognito-identity.amazonaws.com';
const forbidden = 'is forbidden';

let pool: IdentityPoolUnderTest;
let otherPoolId = '';

beforeAll(async () => {
  pool = await startIdentityPool({ DeveloperProviderName }, true);
  await pool.people.createUser();
  await pool.people.createUser(grace);
  const Roles = { authenticated: memberRole, unauthenticated: guestRole };
  const { IdentityPoolId } = await pool.sdk.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'other',
      AllowUnauthenticatedIdentities: true,
      DeveloperProviderName,
    }),
  );
  otherPoolId = IdentityPoolId ?? '';
  for (const id of [pool.poolId, otherPoolId])
    await pool.sdk.send(new SetIdentityPoolRolesCommand({ IdentityPoolId: id, Roles }));
});

afterAll(() => pool[Symbol.asyncDispose]());

type Logins = Record<string, string>;

const developer = async (user: string, more: Logins = {}, IdentityId?: string) => {
  const { IdentityId: id = '', Token = '' } = await pool.sdk.send(
    new GetOpenIdTokenForDeveloperIdentityCommand({
      IdentityPoolId: pool.poolId,
      IdentityId,
      Logins: { [DeveloperProviderName]: user, ...more },
    }),
  );
  return { id, logins: { [identityProvider]: Token } };
};

const credentials = (IdentityId: string, given?: Logins) =>
  refusal(pool.sdk.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins: given })));

const openIdToken = async (IdentityId: string, given?: Logins) => {
  const command = new GetOpenIdTokenCommand({ IdentityId, Logins: given });
  const { Token = '' } = await pool.sdk.send(command);
  return { [identityProvider]: Token };
};

const merge = (
  SourceUserIdentifier: string,
  DestinationUserIdentifier: string,
  name = DeveloperProviderName,
) =>
  refusal(
    pool.sdk.send(
      new MergeDeveloperIdentitiesCommand({
        IdentityPoolId: pool.poolId,
        DeveloperProviderName: name,
        SourceUserIdentifier,
        DestinationUserIdentifier,
      }),
    ),
  );

it('a guest’s own token makes nobody a member', async () => {
  const guest = await pool.getId();
  const own = await openIdToken(guest);
  expect(decodeJwt(own[identityProvider]).amr).toEqual(['unauthenticated']);
  expect(await credentials(guest, own)).toContain("Logins don't match.");
  const logins = await pool.logins();
  const ada = await pool.getId(logins);
  expect(await credentials(ada, await openIdToken(ada, logins))).toContain("Logins don't match.");
  const { id, logins: proven } = await developer('turing');
  expect(await credentials(id, proven)).toBe('no refusal');
});

it('a login is one person’s, and opens no other identity', async () => {
  const logins = await pool.logins();
  const ada = await pool.getId(logins);
  const other = await pool.logins(pool.client, grace);
  expect(await credentials(ada, other)).toContain("Logins don't match.");
  const guest = await pool.getId();
  expect(await credentials(guest, logins)).toContain('ResourceConflictException');
  expect(await credentials(guest)).toBe('no refusal');
});

it('only who proves a login may remove one', async () => {
  const guest = await pool.getId();
  const unlink = new UnlinkIdentityCommand({
    IdentityId: guest,
    Logins: {},
    LoginsToRemove: [pool.provider],
  });
  expect(await refusal(pool.sdk.send(unlink))).toContain("Logins don't match.");
});

it('an identity without its last login is nobody’s any more', async () => {
  const logins = await pool.logins();
  const ada = await pool.getId(logins);
  await pool.sdk.send(
    new UnlinkIdentityCommand({ IdentityId: ada, Logins: logins, LoginsToRemove: [pool.provider] }),
  );
  expect(await credentials(ada)).toContain(forbidden);
  expect(await credentials(ada, logins)).toContain(forbidden);
  expect(await pool.getId(logins)).not.toBe(ada);

  const { id } = await developer('hopper');
  const DeveloperUserIdentifier = 'hopper';
  const { poolId: IdentityPoolId } = pool;
  const names = { IdentityPoolId, DeveloperProviderName, DeveloperUserIdentifier };
  await pool.sdk.send(new UnlinkDeveloperIdentityCommand({ ...names, IdentityId: id }));
  expect(await credentials(id)).toContain(forbidden);
  expect(await refusal(developer('hopper', {}, id))).toContain(forbidden);
  expect((await developer('hopper')).id).not.toBe(id);
});

it('an identity of one pool is none of another’s', async () => {
  const { id, logins } = await developer('lovelace');
  const getId = new GetIdCommand({ IdentityPoolId: otherPoolId, Logins: logins });
  expect(await refusal(pool.sdk.send(getId))).toContain('Invalid login token');
  const lookUp = new LookupDeveloperIdentityCommand({
    IdentityPoolId: otherPoolId,
    IdentityId: id,
  });
  expect(await refusal(pool.sdk.send(lookUp))).toContain('ResourceNotFoundException');
  const signIn = new GetOpenIdTokenForDeveloperIdentityCommand({
    IdentityPoolId: otherPoolId,
    IdentityId: id,
    Logins: { [DeveloperProviderName]: 'lovelace' },
  });
  expect(await refusal(pool.sdk.send(signIn))).toContain('ResourceNotFoundException');
});

it('a developer’s user is looked up, merged and unlinked under its own name alone', async () => {
  const [euler, gauss] = [await developer('euler'), await developer('gauss')];
  const { poolId: IdentityPoolId } = pool;
  const unlink = (IdentityId: string, name = DeveloperProviderName) =>
    refusal(
      pool.sdk.send(
        new UnlinkDeveloperIdentityCommand({
          IdentityPoolId,
          IdentityId,
          DeveloperProviderName: name,
          DeveloperUserIdentifier: 'euler',
        }),
      ),
    );
  expect(await unlink(gauss.id)).toContain('ResourceNotFoundException');
  expect(await unlink(euler.id, 'login.other')).toContain('InvalidParameterException');
  expect(await merge('euler', 'gauss', 'login.other')).toContain('InvalidParameterException');
  const lookUp = (IdentityId: string) =>
    new LookupDeveloperIdentityCommand({
      IdentityPoolId,
      IdentityId,
      DeveloperUserIdentifier: 'euler',
    });
  expect(await refusal(pool.sdk.send(lookUp(gauss.id)))).toContain('ResourceConflictException');
  expect((await pool.sdk.send(lookUp(euler.id))).IdentityId).toBe(euler.id);
});

it('a token outlives no identity', async () => {
  const { id, logins } = await developer('noether');
  expect(await pool.getId(logins)).toBe(id);
  await pool.sdk.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: [id] }));
  expect(await refusal(pool.getId(logins))).toContain('ResourceNotFoundException');
});

it('identities are merged unless both are people of one provider, up to twenty logins', async () => {
  const logins = await pool.logins();
  const ada = await pool.getId(logins);
  expect(await refusal(developer('one', logins))).toContain('ResourceConflictException');
  await developer('one', logins, ada);
  await developer('two', await pool.logins(pool.client, grace));
  expect(await merge('one', 'two')).toContain('ResourceConflictException');
  await developer('three');
  expect(await merge('one', 'three')).toBe('no refusal');
  const { id } = await developer('first');
  for (let count = 2; count <= 20; count += 1) await developer(`user ${count}`, {}, id);
  await developer('last');
  expect(await merge('last', 'first')).toContain('at most 20');
});

it('the login of somebody disabled ends where the pool is asked', async () => {
  const logins = await pool.logins(pool.client, grace);
  const { poolId: UserPoolId } = pool.people;
  await pool.people.sdk.send(new AdminDisableUserCommand({ UserPoolId, Username: grace }));
  expect(await refusal(pool.getId(logins))).toContain('disabled or revoked');
});
