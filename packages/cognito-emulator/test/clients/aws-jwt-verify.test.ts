import { CognitoJwtVerifier } from 'aws-jwt-verify';
import {
  CognitoJwtInvalidClientIdError,
  CognitoJwtInvalidGroupError,
  CognitoJwtInvalidTokenUseError,
  JwtExpiredError,
  JwtInvalidScopeError,
  JwtInvalidSignatureError,
  JwtParseError,
  KidNotFoundInJwksError,
  ParameterValidationError,
  WaitPeriodNotYetEndedJwkError,
} from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { seconds } from '../../src/clock.ts';
import type { Emulator } from '../../src/index.ts';
import { claimsOf, email, startPool } from '../auth/support.ts';
import { type Issuer, remade, startIssuer, startRemade, tampered } from './tokens.ts';

/** Only where the keys are fetched from is not as in production. */
const cacheOf = (emulatorOf: (poolId: string) => Pick<Emulator, 'url'> | undefined) => {
  const fetched: string[] = [];
  const jwksCache = new SimpleJwksCache({
    fetcher: {
      fetch: async (uri) => {
        fetched.push(uri);
        const { pathname } = new URL(uri);
        const emulator = emulatorOf(pathname.split('/')[1] ?? '');
        return (await fetch(`${emulator?.url}${pathname}`)).arrayBuffer();
      },
    },
  });
  return { fetched, jwksCache };
};

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer[Symbol.asyncDispose]());
afterEach(() => {
  vi.useRealTimers();
});

const verifierOf = (tokenUse: 'access' | 'id', clientId = issuer.app.id) =>
  CognitoJwtVerifier.create(
    { userPoolId: issuer.pool.poolId, clientId, tokenUse },
    cacheOf(() => issuer.pool.emulator),
  );

it.each(['api', 'endpoint'] as const)('accepts the tokens of the %s', async (way) => {
  const { AccessToken, IdToken } = issuer.issued[way];
  const id = await verifierOf('id').verify(IdToken, { groups: ['staff', 'admins'] });
  expect(id).toMatchObject({ sub: issuer.sub, aud: issuer.app.id, email });
  const scope = { api: 'aws.cognito.signin.user.admin', endpoint: 'openid' }[way];
  const access = await verifierOf('access').verify(AccessToken, { groups: 'admins', scope });
  expect(access).toMatchObject({ sub: issuer.sub, username: issuer.sub, token_use: 'access' });
});

it('refuses another use, client, group, scope, signature and pool', async () => {
  const { AccessToken, IdToken } = issuer.issued.api;
  const [id, access] = [verifierOf('id'), verifierOf('access')];
  await expect(access.verify(IdToken)).rejects.toThrow(CognitoJwtInvalidTokenUseError);
  await expect(id.verify(AccessToken)).rejects.toThrow(CognitoJwtInvalidTokenUseError);
  for (const [use, token] of [
    ['id', IdToken],
    ['access', AccessToken],
  ] as const)
    await expect(verifierOf(use, 'another').verify(token)).rejects.toThrow(
      CognitoJwtInvalidClientIdError,
    );
  await expect(access.verify(AccessToken, { groups: 'staff' })).rejects.toThrow(
    CognitoJwtInvalidGroupError,
  );
  await expect(access.verify(AccessToken, { scope: 'openid' })).rejects.toThrow(
    JwtInvalidScopeError,
  );
  await expect(access.verify(tampered(AccessToken))).rejects.toThrow(JwtInvalidSignatureError);
  const elsewhere = CognitoJwtVerifier.create(
    { userPoolId: 'us-east-1_Elsewhere', clientId: issuer.app.id, tokenUse: 'access' },
    cacheOf(() => issuer.pool.emulator),
  );
  await expect(elsewhere.verify(AccessToken)).rejects.toThrow(ParameterValidationError);
});

it('refuses a token from the second on in which it expires', async () => {
  const { AccessToken } = issuer.issued.api;
  const expiry = seconds(Number(claimsOf(AccessToken).exp));
  vi.useFakeTimers({ toFake: ['Date'], now: expiry });
  const access = verifierOf('access');
  expect(await access.verify(AccessToken)).toMatchObject({ sub: issuer.sub });
  vi.setSystemTime(expiry + 1);
  await expect(access.verify(AccessToken)).rejects.toThrow(JwtExpiredError);
  expect(await access.verify(AccessToken, { graceSeconds: 1 })).toMatchObject({ sub: issuer.sub });
});

it('fetches the keys ahead, to verify without waiting and without asking again', async () => {
  const cache = cacheOf(() => issuer.pool.emulator);
  const verifier = CognitoJwtVerifier.create(
    { userPoolId: issuer.pool.poolId, clientId: issuer.app.id, tokenUse: 'access' },
    cache,
  );
  await verifier.hydrate();
  // The library knows of two issuers of a pool, and both addresses have the keys.
  expect(cache.fetched).toEqual(
    ['cognito-idp', 'issuer-cognito-idp'].map(
      (host) =>
        `https://${host}.us-east-1.amazonaws.com/${issuer.pool.poolId}/.well-known/jwks.json`,
    ),
  );
  expect(verifier.verifySync(issuer.issued.api.AccessToken).sub).toBe(issuer.sub);
  expect(await verifier.verify(issuer.issued.endpoint.AccessToken)).toMatchObject({
    sub: issuer.sub,
  });
  expect(cache.fetched).toHaveLength(2);
});

it('fetches new keys when a pool was made anew, and knows the old ones no more', async () => {
  const before = await startRemade();
  let { emulator } = before;
  const cache = cacheOf(() => emulator);
  const { poolId: userPoolId, clientId } = remade;
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' }, cache);
  const { sub } = await verifier.verify(before.token);
  await before[Symbol.asyncDispose]();
  await using after = await startRemade();
  emulator = after.emulator;
  expect((await verifier.verify(after.token)).sub).not.toBe(sub);
  await expect(verifier.verify(before.token)).rejects.toThrow(KidNotFoundInJwksError);
  await expect(verifier.verify(before.token)).rejects.toThrow(WaitPeriodNotYetEndedJwkError);
  expect(cache.fetched).toHaveLength(3);
});

it('tells two pools apart', async () => {
  await using other = await startPool();
  const client = await other.createClient();
  const sub = await other.createUser();
  const { AccessToken } = await other.tokens(client);
  const pools = new Map([
    [issuer.pool.poolId, issuer.pool.emulator],
    [other.poolId, other.emulator],
  ]);
  const verifier = CognitoJwtVerifier.create(
    [
      { userPoolId: issuer.pool.poolId, clientId: issuer.app.id, tokenUse: 'access' },
      { userPoolId: other.poolId, clientId: client.id, tokenUse: 'access' },
    ],
    cacheOf((poolId) => pools.get(poolId)),
  );
  await verifier.hydrate();
  expect(verifier.verifySync(AccessToken).sub).toBe(sub);
  expect(verifier.verifySync(issuer.issued.api.AccessToken).sub).toBe(issuer.sub);
  await expect(verifier.verify('no token')).rejects.toThrow(JwtParseError);
  expect(() => verifier.verifySync(issuer.issued.api.IdToken)).toThrow(
    CognitoJwtInvalidTokenUseError,
  );
});
