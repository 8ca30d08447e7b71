import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVerifier, type TokenVerifier } from '../src/tokens/verifier.ts';
import { CLIENT, claims, createSigner, POOL, serveKeys, sign } from './support.ts';

const signer = createSigner('key-1');
const other = createSigner('key-1');
let keys: Awaited<ReturnType<typeof serveKeys>>;
let verifier: TokenVerifier;

beforeEach(async () => {
  keys = await serveKeys([signer.jwk]);
  verifier = createVerifier({ userPoolId: POOL, clientId: CLIENT, jwksOrigin: keys.origin });
});

afterEach(() => keys.close());

const codeOf = (token: string) =>
  verifier.verify(token).then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  );

test('a valid access token is read', async () => {
  const payload = claims();
  expect(await verifier.verify(sign(signer, payload))).toEqual({
    sub: payload.sub,
    originJti: 'origin',
    clientId: CLIENT,
    expiresAt: new Date(payload.exp * 1000),
    signedInAt: new Date(payload.auth_time * 1000),
  });
});

const now = () => Math.floor(Date.now() / 1000);
const none = (payload: object) =>
  `${Buffer.from('{"alg":"none","kid":"key-1"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`;

function hmac(payload: object): string {
  const head = Buffer.from('{"alg":"HS256","kid":"key-1"}').toString('base64url');
  const text = `${head}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
  const secret = JSON.stringify(signer.jwk);
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const forged: Record<string, () => string> = {
  'no signature': () => none(claims()),
  'an HMAC made with the public key': () => hmac(claims()),
  'another key under the same id': () => sign(other, claims()),
  'an unknown key id': () => sign(signer, claims(), { kid: 'key-2' }),
  'no key id': () => sign(signer, claims(), { kid: undefined }),
  'a path as key id': () => sign(signer, claims(), { kid: '../../etc/passwd' }),
  'a key of its own': () => sign(other, claims(), { jwk: other.jwk }),
  'a key set of its own': () => sign(other, claims(), { jku: 'http://127.0.0.1:1/jwks' }),
  'a critical extension': () => sign(signer, claims(), { crit: ['x'], x: 1 }),
  'another algorithm': () => sign(signer, claims(), { alg: 'RS512' }),
  'no end': () => sign(signer, claims({ exp: undefined })),
  'an end in the past': () => sign(signer, claims({ exp: now() - 1 })),
  'an end that is text': () => sign(signer, claims({ exp: '9999999999' })),
  'a start in the future': () => sign(signer, claims({ nbf: now() + 300 })),
  'an issue date in the future': () => sign(signer, claims({ iat: now() + 300 })),
  'no issue date': () => sign(signer, claims({ iat: undefined })),
  'no family': () => sign(signer, claims({ origin_jti: undefined })),
  'no subject': () => sign(signer, claims({ sub: undefined })),
  'another pool': () =>
    sign(
      signer,
      claims({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_OTHERPOOL' }),
    ),
  'a slash after the issuer': () =>
    sign(signer, claims({ iss: `https://cognito-idp.us-east-1.amazonaws.com/${POOL}/` })),
  'the address of the key set as issuer': () =>
    sign(signer, claims({ iss: `${keys.origin}/${POOL}` })),
  'another client': () => sign(signer, claims({ client_id: 'zyxwvutsrqponmlkjihgfedcba' })),
  'no client': () => sign(signer, claims({ client_id: undefined })),
  'the use of an id token': () => sign(signer, claims({ token_use: 'id', aud: CLIENT })),
  'no use': () => sign(signer, claims({ token_use: undefined })),
  'four parts': () => `${sign(signer, claims())}.x`,
  'two parts': () => sign(signer, claims()).split('.').slice(0, 2).join('.'),
  'nothing in it': () => '',
  'spaces around it': () => ` ${sign(signer, claims())} `,
  'more than we read': () => sign(signer, claims({ padding: 'x'.repeat(9_000) })),
};

test.each(Object.keys(forged))('a token with %s is invalid', async (name) => {
  expect(await codeOf(forged[name]?.() ?? '')).toBe('INVALID_TOKEN');
});

test('a token that was changed says what it said before or is invalid', async () => {
  const token = sign(signer, claims());
  const original = await verifier.verify(token);
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 1), fc.string({ maxLength: 2 }), async (at, text) => {
      const mutant = token.slice(0, at) + text + token.slice(at + 1);
      const read = await verifier.verify(mutant).catch((error: { code?: string }) => error.code);
      if (read !== 'INVALID_TOKEN') expect(read).toEqual(original);
    }),
    { numRuns: 1_000 },
  );
});

test('many first tokens at once cause one request for the keys', async () => {
  const token = sign(signer, claims());
  await Promise.all(Array.from({ length: 100 }, () => verifier.verify(token)));
  expect(keys.state.requests).toBe(1);
});

test('when the keys cannot be read nobody knows, and nobody waits twice', async () => {
  keys.state.broken = true;
  const token = sign(signer, claims());
  expect(await codeOf(token)).toBe('UNAVAILABLE');
  for (let index = 0; index < 20; index++) expect(await codeOf(token)).toBe('UNAVAILABLE');
  expect(keys.state.requests).toBe(1);
});

test('a broken key set says nothing about the token', async () => {
  keys.state.keys = [{ nonsense: true }];
  expect(await codeOf(sign(signer, claims()))).toBe('UNAVAILABLE');
});

test('made-up key ids cause few requests, and do not keep a new key out', async () => {
  await verifier.verify(sign(signer, claims()));
  for (let index = 0; index < 5; index++) {
    expect(await codeOf(sign(other, claims(), { kid: 'made-up' }))).toBe('INVALID_TOKEN');
  }
  expect(keys.state.requests).toBe(2);

  const rotated = createSigner('key-2');
  keys.state.keys = [signer.jwk, rotated.jwk];
  expect(await codeOf(sign(rotated, claims()))).toBe('accepted');

  for (let index = 0; index < 50; index++) {
    await codeOf(sign(other, claims(), { kid: `made-up-${index}` }));
  }
  expect(keys.state.requests).toBeLessThanOrEqual(13);
  expect(await codeOf(sign(signer, claims()))).toBe('accepted');
});

test('a verifier without a pool or a client does not start', () => {
  expect(() => createVerifier({ userPoolId: POOL, clientId: '' })).toThrow();
  expect(() => createVerifier({ userPoolId: '', clientId: CLIENT })).toThrow();
});
