import { createRemoteJWKSet, errors, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { seconds } from '../../src/clock.ts';
import { claimsOf, email } from '../auth/support.ts';
import { awsIssuer, type Issuer, remade, startIssuer, startRemade, tampered } from './tokens.ts';

const keysAt = (url: string, poolId: string) =>
  createRemoteJWKSet(new URL(`${url}/${poolId}/.well-known/jwks.json`));

let issuer: Issuer;
let keys: ReturnType<typeof keysAt>;
beforeAll(async () => {
  issuer = await startIssuer();
  keys = keysAt(issuer.pool.emulator.url, issuer.pool.poolId);
});
afterAll(() => issuer[Symbol.asyncDispose]());
afterEach(() => {
  vi.useRealTimers();
});

/** What a careful server asks of either token: only the ID token has an audience. */
const idToken = () => ({ issuer: awsIssuer(issuer.pool.poolId), audience: issuer.app.id });
const accessToken = () => ({
  issuer: awsIssuer(issuer.pool.poolId),
  requiredClaims: ['client_id', 'scope'],
});

it.each(['api', 'endpoint'] as const)('verifies both tokens of the %s', async (way) => {
  const { AccessToken, IdToken } = issuer.issued[way];
  const id = await jwtVerify(IdToken, keys, idToken());
  expect(id.payload).toMatchObject({ sub: issuer.sub, email, 'cognito:groups': ['admins'] });
  const access = await jwtVerify(AccessToken, keys, accessToken());
  expect(access.payload).toMatchObject({ sub: issuer.sub, client_id: issuer.app.id });
  expect(access.protectedHeader).toEqual({ alg: 'RS256', kid: expect.any(String) });
  expect(id.protectedHeader.kid).not.toBe(access.protectedHeader.kid);
});

it('refuses another audience and issuer, a changed signature, and a key of somebody else', async () => {
  const { AccessToken, IdToken } = issuer.issued.api;
  const claim = (name: string) => ({ code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: name });
  await expect(
    jwtVerify(IdToken, keys, { ...idToken(), audience: 'another' }),
  ).rejects.toMatchObject(claim('aud'));
  await expect(jwtVerify(AccessToken, keys, idToken())).rejects.toMatchObject(claim('aud'));
  await expect(
    jwtVerify(IdToken, keys, { ...idToken(), issuer: awsIssuer('us-east-1_Elsewhere') }),
  ).rejects.toMatchObject(claim('iss'));
  await expect(jwtVerify(tampered(AccessToken), keys)).rejects.toThrow(
    errors.JWSSignatureVerificationFailed,
  );
  const { kid } = (await jwtVerify(AccessToken, keys)).protectedHeader;
  const { privateKey } = await generateKeyPair('RS256');
  const forge = (header: { alg: string; kid?: string | undefined }) =>
    new SignJWT(claimsOf(AccessToken)).setProtectedHeader(header).sign(privateKey);
  await expect(jwtVerify(await forge({ alg: 'RS256', kid }), keys)).rejects.toThrow(
    errors.JWSSignatureVerificationFailed,
  );
  await expect(jwtVerify(await forge({ alg: 'RS256', kid: 'mine' }), keys)).rejects.toThrow(
    errors.JWKSNoMatchingKey,
  );
});

it('refuses a token from the second on in which it expires', async () => {
  const { IdToken } = issuer.issued.api;
  const expiry = seconds(Number(claimsOf(IdToken).exp));
  vi.useFakeTimers({ toFake: ['Date'], now: expiry - 1 });
  expect((await jwtVerify(IdToken, keys, idToken())).payload.sub).toBe(issuer.sub);
  vi.setSystemTime(expiry);
  await expect(jwtVerify(IdToken, keys, idToken())).rejects.toThrow(errors.JWTExpired);
  const late = await jwtVerify(IdToken, keys, { ...idToken(), clockTolerance: 1 });
  expect(late.payload.sub).toBe(issuer.sub);
});

it('fetches the keys of a pool that was made anew once it may ask again', async () => {
  const before = await startRemade();
  const { port } = new URL(before.emulator.url);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const remote = keysAt(before.emulator.url, remade.poolId);
  const { payload } = await jwtVerify(before.token, remote);
  await before[Symbol.asyncDispose]();
  await using after = await startRemade(Number(port));
  await expect(jwtVerify(after.token, remote)).rejects.toThrow(errors.JWKSNoMatchingKey);
  vi.setSystemTime(Date.now() + seconds(30));
  expect((await jwtVerify(after.token, remote)).payload.sub).not.toBe(payload.sub);
  await expect(jwtVerify(before.token, remote)).rejects.toThrow(errors.JWKSNoMatchingKey);
});
