import {
  CognitoIdentityProviderServiceException,
  GroupExistsException,
  TooManyRequestsException,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { startEmpty, startPeople } from './support.ts';

it('makes its own error classes of the refusals', async () => {
  await using stage = await startPeople(['ada'], ['admins']);
  const { sdk, UserPoolId } = stage;
  const error: unknown = await sdk
    .adminGetUser({ UserPoolId, Username: 'nobody' })
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserNotFoundException);
  expect(error).toBeInstanceOf(CognitoIdentityProviderServiceException);
  expect(error).toMatchObject({
    message: 'User does not exist.',
    $fault: 'client',
    $metadata: {
      httpStatusCode: 400,
      attempts: 1,
      requestId: expect.stringMatching(/^[\w-]{36}$/),
    },
  });
  await expect(
    sdk.adminCreateUser({ UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' }),
  ).rejects.toThrow(UsernameExistsException);
  await expect(sdk.createGroup({ UserPoolId, GroupName: 'admins' })).rejects.toThrow(
    GroupExistsException,
  );
});

it('tries again after what passes, and gives up in the end', async () => {
  await using stage = await startPeople(['ada']);
  const { sdk, emulator, UserPoolId } = stage;
  emulator.failNext({ kind: 'throttle', operation: 'ListUsers' });
  emulator.failNext({ kind: 'lose-answer', operation: 'ListUsers' });
  const { Users, $metadata } = await sdk.listUsers({ UserPoolId });
  expect(Users).toMatchObject([{ Username: 'ada' }]);
  expect($metadata.attempts).toBe(3);

  emulator.failNext({ kind: 'internal-error', operation: 'AdminGetUser' });
  const found = await sdk.adminGetUser({ UserPoolId, Username: 'ada' });
  expect(found.$metadata.attempts).toBe(2);

  emulator.failNext({ kind: 'throttle', operation: 'ListGroups', times: 3 });
  const error: unknown = await sdk.listGroups({ UserPoolId }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TooManyRequestsException);
  expect(error).toMatchObject({ $metadata: { attempts: 3 } });
});

it('reads timestamps as dates, to the millisecond', async () => {
  await using stage = await startPeople(['ada'], ['admins']);
  const { sdk, clock, UserPoolId } = stage;
  const person = { UserPoolId, Username: 'ada' };
  const made = new Date(clock.now());
  clock.advance(1234);
  await sdk.adminUpdateUserAttributes({
    ...person,
    UserAttributes: [{ Name: 'given_name', Value: 'Ada' }],
  });
  const dates = { UserCreateDate: made, UserLastModifiedDate: new Date(clock.now()) };
  expect(await sdk.adminGetUser(person)).toMatchObject(dates);
  expect((await sdk.listUsers({ UserPoolId })).Users).toMatchObject([dates]);
  expect((await sdk.getGroup({ UserPoolId, GroupName: 'admins' })).Group).toMatchObject({
    CreationDate: made,
    LastModifiedDate: made,
  });
  expect((await sdk.describeUserPool({ UserPoolId })).UserPool?.CreationDate).toEqual(made);
});

/** How much was on each page of one of the SDK's paginators, and all the names in order of the alphabet. */
async function walk<Page>(
  pages: AsyncIterable<Page>,
  read: (page: Page) => readonly (string | undefined)[] | undefined,
) {
  const sizes: number[] = [];
  const names: (string | undefined)[] = [];
  for await (const page of pages) {
    const found = read(page) ?? [];
    sizes.push(found.length);
    names.push(...found);
  }
  return { sizes, names: names.sort() };
}

const threeOnTwoPages = { sizes: [2, 1], names: ['a', 'b', 'c'] };

it('turns the pages of the lists of a pool', async () => {
  const names = ['a', 'b', 'c'];
  await using stage = await startPeople(names, names);
  const { sdk, UserPoolId } = stage;
  for (const name of names) {
    await sdk.adminAddUserToGroup({ UserPoolId, Username: name, GroupName: 'a' });
    await sdk.adminAddUserToGroup({ UserPoolId, Username: 'a', GroupName: name });
    await sdk.createUserPoolClient({ UserPoolId, ClientName: name });
    await sdk.createResourceServer({ UserPoolId, Identifier: name, Name: name });
    await sdk.createIdentityProvider({
      UserPoolId,
      ProviderName: `Acme-${name}`,
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'any',
        client_secret: 'any',
        oidc_issuer: `${stage.emulator.url}/_acme`,
        authorize_scopes: 'openid',
        attributes_request_method: 'GET',
      },
    });
  }
  const pool = { UserPoolId };
  const two = { pageSize: 2 };
  const walks = await Promise.all([
    walk(sdk.paginateListUsers(pool, two), (page) => page.Users?.map((user) => user.Username)),
    walk(sdk.paginateListGroups(pool, two), (page) => page.Groups?.map((group) => group.GroupName)),
    walk(sdk.paginateListUsersInGroup({ ...pool, GroupName: 'a' }, two), (page) =>
      page.Users?.map((user) => user.Username),
    ),
    walk(sdk.paginateAdminListGroupsForUser({ ...pool, Username: 'a' }, two), (page) =>
      page.Groups?.map((group) => group.GroupName),
    ),
    walk(sdk.paginateListUserPoolClients(pool, two), (page) =>
      page.UserPoolClients?.map((client) => client.ClientName),
    ),
    walk(sdk.paginateListResourceServers(pool, two), (page) =>
      page.ResourceServers?.map((server) => server.Identifier),
    ),
    walk(sdk.paginateListIdentityProviders(pool, two), (page) =>
      page.Providers?.map((provider) => provider.ProviderName?.slice(-1)),
    ),
  ]);
  expect(walks).toEqual(walks.map(() => threeOnTwoPages));
});

it('turns the pages of pools, and of a list that has nothing', async () => {
  await using stage = await startEmpty();
  const { sdk } = stage;
  const MaxResults = 2;
  const pools = () =>
    walk(sdk.paginateListUserPools({ MaxResults }), (page) =>
      page.UserPools?.map((pool) => pool.Name),
    );
  expect(await pools()).toEqual({ sizes: [0], names: [] });
  for (const PoolName of ['a', 'b', 'c']) await sdk.createUserPool({ PoolName });
  expect(await pools()).toEqual(threeOnTwoPages);
});
