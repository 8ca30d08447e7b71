import {
  CreateIdentityPoolCommand,
  DeleteIdentitiesCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetPrincipalTagAttributeMapCommand,
  ListIdentitiesCommand,
  ListIdentityPoolsCommand,
  ListTagsForResourceCommand,
  SetPrincipalTagAttributeMapCommand,
  TagResourceCommand,
  UnlinkIdentityCommand,
  UntagResourceCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity';
import { AdminUserGlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { refusal } from '../auth/support.ts';
import { startIdentityPool } from './support.ts';

it('gives a person one identity, and each guest a new one', async () => {
  await using pool = await startIdentityPool();
  await pool.people.createUser();
  await pool.people.createUser('grace@example.com');
  const ada = await pool.getId(await pool.logins());
  expect(ada).toMatch(/^us-east-1:[0-9a-f-]{36}$/);
  expect(await pool.getId(await pool.logins())).toBe(ada);
  expect(await pool.getId(await pool.logins(pool.client, 'grace@example.com'))).not.toBe(ada);
  expect(await pool.getId()).not.toBe(await pool.getId());
  const { Identities } = await pool.sdk.send(
    new ListIdentitiesCommand({ IdentityPoolId: pool.poolId, MaxResults: 60 }),
  );
  expect(Identities).toHaveLength(4);
  const own = Identities?.find(({ IdentityId }) => IdentityId === ada);
  expect(own?.Logins).toEqual([pool.provider]);
});

it('makes a guest’s identity the person’s who signs in with it', async () => {
  await using pool = await startIdentityPool();
  await pool.people.createUser();
  const guest = await pool.getId();
  const Logins = await pool.logins();
  const roles = refusal(
    pool.sdk.send(new GetCredentialsForIdentityCommand({ IdentityId: guest, Logins })),
  );
  expect(await roles).toContain('InvalidIdentityPoolConfigurationException');
  expect(await pool.getId(Logins)).toBe(guest);
  const described = await pool.sdk.send(new DescribeIdentityCommand({ IdentityId: guest }));
  expect(described.Logins).toEqual([pool.provider]);
  const asGuest = pool.sdk.send(new GetCredentialsForIdentityCommand({ IdentityId: guest }));
  expect(await refusal(asGuest)).toBe(
    `NotAuthorizedException: Access to Identity '${guest}' is forbidden.`,
  );
  await pool.sdk.send(
    new UnlinkIdentityCommand({ IdentityId: guest, Logins, LoginsToRemove: [pool.provider] }),
  );
  expect(await pool.getId(Logins)).not.toBe(guest);
});

it('refuses logins that prove nothing', async () => {
  await using pool = await startIdentityPool({ AllowUnauthenticatedIdentities: false }, true);
  await pool.people.createUser();
  const stranger = await pool.people.createClient();
  const { AccessToken, IdToken } = await pool.people.tokens(pool.client);
  const [head, body] = IdToken.split('.');
  const getId = (token: string, provider = pool.provider) =>
    refusal(pool.getId({ [provider]: token }));
  expect(await refusal(pool.getId())).toBe(
    'NotAuthorizedException: Unauthenticated access is not supported for this identity pool.',
  );
  expect(await getId(IdToken, 'accounts.google.com')).toContain("Logins don't match.");
  expect(await getId('made up')).toContain('Not a valid OpenId Connect identity token');
  expect(await getId(AccessToken)).toContain('Missing a required claim: aud');
  expect(await getId(`${head}.${body}.${'A'.repeat(342)}`)).toContain("Couldn't verify");
  expect(await refusal(pool.logins(stranger).then(pool.getId))).toContain(
    'Token is not from a supported provider of this identity pool.',
  );
  const other = await pool.sdk
    .send(
      new CreateIdentityPoolCommand({
        IdentityPoolName: 'x',
        AllowUnauthenticatedIdentities: true,
        SupportedLoginProviders: { 'accounts.google.com': '1' },
      }),
    )
    .catch((error: Error) => error.message);
  expect(other).toBe('SupportedLoginProviders is not implemented by cognito-emulator');
  expect(await pool.getId({ [pool.provider]: IdToken })).toContain('us-east-1:');
  pool.people.clock.advance(3_600_000);
  expect(await getId(IdToken)).toContain('Token expired');
});

it('asks the user pool where the provider says so', async () => {
  await using strict = await startIdentityPool({}, true);
  await using lax = await startIdentityPool({}, false);
  for (const [pool, outcome] of [
    [strict, 'NotAuthorizedException'],
    [lax, 'no refusal'],
  ] as const) {
    await pool.people.createUser();
    const Logins = await pool.logins();
    await pool.people.sdk.send(
      new AdminUserGlobalSignOutCommand({
        UserPoolId: pool.people.poolId,
        Username: 'ada@example.com',
      }),
    );
    expect(await refusal(pool.getId(Logins))).toContain(outcome);
  }
});

it('keeps pools, their tags and their maps, and forgets them with everything in them', async () => {
  await using pool = await startIdentityPool({ IdentityPoolTags: { stage: 'test' } });
  const { sdk, poolId: IdentityPoolId } = pool;
  const ResourceArn = `arn:aws:cognito-identity:us-east-1:000000000000:identitypool/${IdentityPoolId}`;
  await sdk.send(new TagResourceCommand({ ResourceArn, Tags: { team: 'a', cost: '1' } }));
  await sdk.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['stage'] }));
  const { Tags } = await sdk.send(new ListTagsForResourceCommand({ ResourceArn }));
  expect(Tags).toEqual({ team: 'a', cost: '1' });
  const described = await sdk.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
  expect(described).toMatchObject({
    IdentityPoolName: 'guests and members',
    IdentityPoolTags: Tags,
  });
  const { AllowClassicFlow } = await sdk.send(
    new UpdateIdentityPoolCommand({
      IdentityPoolId,
      IdentityPoolName: 'renamed',
      AllowUnauthenticatedIdentities: true,
      AllowClassicFlow: true,
    }),
  );
  expect(AllowClassicFlow).toBe(true);
  const { IdentityPools } = await sdk.send(new ListIdentityPoolsCommand({ MaxResults: 60 }));
  expect(IdentityPools).toEqual([{ IdentityPoolId, IdentityPoolName: 'renamed' }]);

  const map = { IdentityPoolId, IdentityProviderName: pool.provider };
  await sdk.send(new SetPrincipalTagAttributeMapCommand({ ...map, UseDefaults: true }));
  expect(await sdk.send(new GetPrincipalTagAttributeMapCommand(map))).toMatchObject({
    UseDefaults: true,
    PrincipalTags: { client: 'aud', username: 'sub' },
  });

  const [first, second] = [await pool.getId(), await pool.getId()];
  await sdk.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: [first] }));
  const describe = (IdentityId: string) =>
    refusal(sdk.send(new DescribeIdentityCommand({ IdentityId })));
  expect(await describe(first)).toBe(`ResourceNotFoundException: Identity '${first}' not found.`);
  expect(await describe(second)).toBe('no refusal');
  await sdk.send(new DeleteIdentityPoolCommand({ IdentityPoolId }));
  expect(await describe(second)).toContain('ResourceNotFoundException');
  expect(await refusal(pool.getId())).toBe(
    `ResourceNotFoundException: IdentityPool '${IdentityPoolId}' not found.`,
  );
});
