import {
  GetCredentialsForIdentityCommand,
  GetOpenIdTokenCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  LookupDeveloperIdentityCommand,
  MergeDeveloperIdentitiesCommand,
  SetIdentityPoolRolesCommand,
  UnlinkDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { expect, it } from 'vitest';
import { refusal } from '../auth/support.ts';
import { type IdentityPoolUnderTest, memberRole, startIdentityPool } from './support.ts';

const verify = async (pool: IdentityPoolUnderTest, token = '') => {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks_uri', pool.people.emulator.url));
  const currentDate = new Date(pool.people.clock.now());
  return (await jwtVerify(token, keys, { currentDate, audience: pool.poolId })).payload;
};

it('issues a token that verifies, unless the pool says enhanced flow only', async () => {
  await using open = await startIdentityPool();
  await using closed = await startIdentityPool({ AllowClassicFlow: false });
  await open.people.createUser();
  const Logins = await open.logins();
  const IdentityId = await open.getId(Logins);
  const { Token } = await open.sdk.send(new GetOpenIdTokenCommand({ IdentityId, Logins }));
  const claims = await verify(open, Token);
  expect(claims).toMatchObject({
    iss: 'https://cognito-identity.amazonaws.com',
    sub: IdentityId,
    amr: ['authenticated', open.provider, expect.stringContaining(':CognitoSignIn:')],
  });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(600);
  const guest = await closed.getId();
  expect(await refusal(closed.sdk.send(new GetOpenIdTokenCommand({ IdentityId: guest })))).toBe(
    'InvalidParameterException: Basic (classic) flow is not enabled, please use enhanced flow.',
  );
});

it('takes the word of a developer’s own sign-in', async () => {
  const DeveloperProviderName = 'login.acme';
  await using pool = await startIdentityPool({ DeveloperProviderName });
  const { sdk, poolId: IdentityPoolId } = pool;
  const token = (user: string, IdentityId?: string) =>
    sdk.send(
      new GetOpenIdTokenForDeveloperIdentityCommand({
        IdentityPoolId,
        IdentityId,
        Logins: { [DeveloperProviderName]: user },
        PrincipalTags: { team: 'a' },
        TokenDuration: 60,
      }),
    );
  const ada = await token('ada');
  const grace = await token('grace');
  expect((await token('ada')).IdentityId).toBe(ada.IdentityId);
  expect(await verify(pool, ada.Token)).toMatchObject({
    sub: ada.IdentityId,
    'https://aws.amazon.com/tags': { principal_tags: { team: ['a'] } },
  });
  expect(await refusal(token('ada', grace.IdentityId))).toContain(
    'DeveloperUserAlreadyRegisteredException',
  );

  await sdk.send(
    new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { authenticated: memberRole } }),
  );
  const credentials = (IdentityId = '', Token = '') =>
    sdk.send(
      new GetCredentialsForIdentityCommand({
        IdentityId,
        Logins: { 'cognito-identity.amazonaws.com': Token },
      }),
    );
  expect((await credentials(ada.IdentityId, ada.Token)).Credentials?.AccessKeyId).toMatch(/^ASIA/);
  expect(await refusal(credentials(grace.IdentityId, ada.Token))).toContain('is forbidden');
  pool.people.clock.advance(61_000);
  expect(await refusal(credentials(ada.IdentityId, ada.Token))).toContain('Token expired');

  const merged = await sdk.send(
    new MergeDeveloperIdentitiesCommand({
      IdentityPoolId,
      DeveloperProviderName,
      SourceUserIdentifier: 'ada',
      DestinationUserIdentifier: 'grace',
    }),
  );
  expect(merged.IdentityId).toBe(grace.IdentityId);
  const lookUp = (user: string) =>
    sdk.send(new LookupDeveloperIdentityCommand({ IdentityPoolId, DeveloperUserIdentifier: user }));
  expect((await lookUp('ada')).DeveloperUserIdentifierList?.toSorted()).toEqual(['ada', 'grace']);
  await sdk.send(
    new UnlinkDeveloperIdentityCommand({
      IdentityPoolId,
      IdentityId: grace.IdentityId,
      DeveloperProviderName,
      DeveloperUserIdentifier: 'ada',
    }),
  );
  expect(await refusal(lookUp('ada'))).toContain('ResourceNotFoundException');
  expect((await lookUp('grace')).IdentityId).toBe(grace.IdentityId);
});
