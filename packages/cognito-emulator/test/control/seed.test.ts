import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CognitoIdentityClient,
  GetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { createEmulator, type Emulator, type Seed } from '../../src/index.ts';
import { claimsOf, complete, password, refusal, sdkOptions } from '../auth/support.ts';
import { startCli } from '../cli/cli.ts';
import { temporaryFolder } from '../support.ts';

const UserPoolId = 'us-east-1_Local0001';
const ClientId = 'webclient0001';
const seed: Seed = {
  UserPools: [
    {
      Id: UserPoolId,
      PoolName: 'people',
      UsernameAttributes: ['email'],
      Clients: [
        {
          ClientId,
          ClientName: 'web',
          ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        },
        { ClientName: 'server', GenerateSecret: true },
      ],
      Groups: [{ GroupName: 'admins', Precedence: 1 }],
      Users: [
        { Username: 'ada@example.com', Password: `${password}-1A`, Groups: ['admins'] },
        { Username: 'grace@example.com', TemporaryPassword: `${password}-1A`, Enabled: false },
      ],
    },
  ],
  IdentityPools: [
    {
      Id: 'us-east-1:00000000-0000-4000-8000-000000000001',
      IdentityPoolName: 'x',
      AllowUnauthenticatedIdentities: true,
      Roles: { unauthenticated: 'arn:aws:iam::000000000000:role/guest' },
    },
  ],
};

const connect = (endpoint: string) =>
  new CognitoIdentityProviderClient({ ...sdkOptions(endpoint), maxAttempts: 1 });
const signIn = async (sdk: CognitoIdentityProviderClient) =>
  complete(
    (
      await sdk.send(
        new AdminInitiateAuthCommand({
          UserPoolId,
          ClientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'ada@example.com', PASSWORD: `${password}-1A` },
        }),
      )
    ).AuthenticationResult,
  );
const poolsOf = async (emulator: Emulator) => {
  const sdk = connect(emulator.url);
  const { UserPools = [] } = await sdk.send(new ListUserPoolsCommand({ MaxResults: 60 }));
  sdk.destroy();
  return UserPools.map(({ Id }) => Id);
};

describe('a seed', () => {
  it('gives pools, clients, groups and people under the ids that it names', async () => {
    const emulator = await createEmulator({ seed });
    const sdk = connect(emulator.url);
    const { IdToken } = await signIn(sdk);
    expect(claimsOf(IdToken)).toMatchObject({ aud: ClientId, 'cognito:groups': ['admins'] });
    const grace = { UserPoolId, Username: 'grace@example.com' };
    expect(await sdk.send(new AdminGetUserCommand(grace))).toMatchObject({
      Enabled: false,
      UserStatus: 'FORCE_CHANGE_PASSWORD',
    });
    expect(emulator.messages()).toEqual([]);
    expect(emulator.seeded).toEqual({
      UserPools: [
        {
          Id: UserPoolId,
          Clients: [
            { ClientId, ClientSecret: null },
            { ClientId: expect.stringMatching(/^[a-z0-9]{26}$/), ClientSecret: expect.any(String) },
          ],
        },
      ],
      IdentityPools: [{ Id: 'us-east-1:00000000-0000-4000-8000-000000000001' }],
    });
    sdk.destroy();
    await emulator.close();
  });

  it('keeps two emulators of one process apart', async () => {
    const [one, other] = await Promise.all([createEmulator({ seed }), createEmulator({ seed })]);
    const [first, second] = [connect(one.url), connect(other.url)];
    const ada = { UserPoolId, Username: 'ada@example.com' };
    await first.send(new AdminGetUserCommand(ada));
    await one.seed({ UserPools: [{ PoolName: 'only here' }] });
    expect(await poolsOf(one)).toHaveLength(2);
    expect(await poolsOf(other)).toEqual([UserPoolId]);
    expect((await second.send(new AdminListGroupsForUserCommand(ada))).Groups).toHaveLength(1);
    first.destroy();
    second.destroy();
    await Promise.all([one.close(), other.close()]);
  });

  it('takes keys over from one emulator in memory to the next, and into no folder', async () => {
    await using folder = await temporaryFolder();
    const keyOf = async (dataDir?: string) => {
      const emulator = await createEmulator({ seed, ...(dataDir !== undefined && { dataDir }) });
      const response = await fetch(`${emulator.url}/${UserPoolId}/.well-known/jwks.json`);
      const keys = await response.text();
      await emulator.close();
      return keys;
    };
    const first = await keyOf();
    expect(await keyOf()).toBe(first);
    expect(await keyOf(folder.path)).not.toBe(first);
  });

  it('gives an identity pool its roles', async () => {
    const emulator = await createEmulator();
    const Roles = { authenticated: 'arn:aws:iam::000000000000:role/member' };
    const { IdentityPools } = await emulator.seed({
      IdentityPools: [
        { IdentityPoolName: 'members', AllowUnauthenticatedIdentities: false, Roles },
      ],
    });
    const sdk = new CognitoIdentityClient(sdkOptions(emulator.url));
    const { Id: IdentityPoolId } = IdentityPools[0] ?? { Id: '' };
    const answer = await sdk.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
    expect(answer.Roles).toEqual(Roles);
    sdk.destroy();
    await emulator.close();
  });

  it('changes nothing over data that is there already', async () => {
    await using folder = await temporaryFolder();
    const first = await createEmulator({ seed, dataDir: folder.path });
    const { seeded } = first;
    await first.close();
    const again = await createEmulator({ seed, dataDir: folder.path });
    expect(again.seeded).toEqual(seeded);
    expect(await poolsOf(again)).toEqual([UserPoolId]);
    await again.close();
  });

  it.each<[string, unknown]>([
    ['The seed knows no Pools.', { Pools: [] }],
    ['UserPools is not a list.', { UserPools: {} }],
    ['UserPools[0] is not an object.', { UserPools: ['x'] }],
    [
      'UserPools[0]: CreateUserPool knows no Clientz.',
      { UserPools: [{ PoolName: 'x', Clientz: [] }] },
    ],
    ['UserPools[0]: an Id is a region', { UserPools: [{ PoolName: 'x', Id: 'local' }] }],
    [
      "UserPools[0]: InvalidParameterException: 1 validation error detected: Value null at 'poolName'",
      { UserPools: [{}] },
    ],
    [
      'UserPools[0].Users[1]: InvalidPasswordException',
      {
        UserPools: [
          { PoolName: 'x', Users: [{ Username: 'a' }, { Username: 'b', Password: 'c' }] },
        ],
      },
    ],
    [
      'UserPools[0].Clients[1]: there is another client c.',
      {
        UserPools: [
          {
            PoolName: 'x',
            Clients: [
              { ClientName: 'a', ClientId: 'c' },
              { ClientName: 'b', ClientId: 'c' },
            ],
          },
        ],
      },
    ],
  ])('is refused with “%s”', async (message, broken) => {
    expect(await refusal(createEmulator({ seed: broken as Seed }))).toContain(
      `SeedError: ${message}`,
    );
  });

  it('comes from a file on the command line', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'seed.json');
    await writeFile(path, JSON.stringify(seed));
    await using cli = startCli(['--port', '0', '--seed', path]);
    const sdk = connect(await cli.ready());
    await signIn(sdk);
    sdk.destroy();
    await writeFile(path, '{"UserPools":1}');
    await using broken = startCli(['--port', '0', '--seed', path]);
    expect(await broken.ended).toBe(1);
    expect(broken.output.stderr).toBe('UserPools is not a list.\n');
  });
});
