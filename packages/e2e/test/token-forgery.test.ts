import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Tokens } from '@gatehouse/local-cloud/srp-sign-in';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../src/call.ts';
import { siteHeaders, tokensOf } from '../src/callers.ts';
import {
  type Claims,
  decode,
  forge,
  hs256,
  rs256,
  rs512,
  strangersKey,
  unsigned,
} from '../src/forge.ts';
import { poolKey } from '../src/pool-key.ts';
import { startWorld, type World } from '../src/world.ts';

let world: World;
let tokens: Tokens;
let genuine: { header: Claims; claims: Claims };
/** The pool's own key, read from the emulator's folder: what only a bug in our checks could let through. */
let own: KeyObject;
const stranger = strangersKey();

beforeAll(async () => {
  world = await startWorld();
  tokens = await tokensOf(world, 'admin@example.com');
  genuine = decode(tokens.access);
  own = poolKey(world, String(genuine.header.kid));
});
afterAll(() => world.close());

const me = (authorization: string) =>
  call({
    base: world.bases.bearer,
    procedure: 'me.get',
    type: 'query',
    headers: { authorization },
  });

const now = () => Math.floor(Date.now() / 1000);

const publicPem = () => createPublicKey(own).export({ type: 'spki', format: 'pem' }).toString();
const publicJwk = (key: KeyObject): JsonWebKey => createPublicKey(key).export({ format: 'jwk' });

/** Signed by the pool's own key: everything is right but the one thing named. */
const withClaims = (change: Claims) =>
  forge(genuine.header, { ...genuine.claims, ...change }, rs256(own));
const withHeader = (change: Claims) =>
  forge({ ...genuine.header, ...change }, genuine.claims, rs256(own));
const without = (claim: string) =>
  forge(
    genuine.header,
    Object.fromEntries(Object.entries(genuine.claims).filter(([name]) => name !== claim)),
    rs256(own),
  );

const table: [string, () => string][] = [
  ['alg none', () => forge({ ...genuine.header, alg: 'none' }, genuine.claims, unsigned)],
  ['alg None', () => forge({ ...genuine.header, alg: 'None' }, genuine.claims, unsigned)],
  [
    'alg none, signature kept',
    () => forge({ ...genuine.header, alg: 'none' }, genuine.claims, rs256(own)),
  ],
  [
    'HS256 with the public key as its secret',
    () => forge({ ...genuine.header, alg: 'HS256' }, genuine.claims, hs256(publicPem())),
  ],
  [
    'HS256 with the modulus as its secret',
    () =>
      forge({ ...genuine.header, alg: 'HS256' }, genuine.claims, hs256(String(publicJwk(own).n))),
  ],
  [
    'RS512 by the right key',
    () => forge({ ...genuine.header, alg: 'RS512' }, genuine.claims, rs512(own)),
  ],
  [
    "a stranger's key under our kid",
    () => forge(genuine.header, genuine.claims, rs256(stranger.privateKey)),
  ],
  [
    "a stranger's key under an unknown kid",
    () => forge({ ...genuine.header, kid: 'mine' }, genuine.claims, rs256(stranger.privateKey)),
  ],
  [
    "a stranger's key in the header",
    () =>
      forge(
        { ...genuine.header, jwk: publicJwk(stranger.privateKey) },
        genuine.claims,
        rs256(stranger.privateKey),
      ),
  ],
  [
    "a stranger's key set in the header",
    () =>
      forge(
        { ...genuine.header, jku: 'https://evil.example/jwks.json', kid: 'mine' },
        genuine.claims,
        rs256(stranger.privateKey),
      ),
  ],
  ['no kid', () => withHeader({ kid: undefined })],
  ['a kid that is a path', () => withHeader({ kid: '../../../../dev/null' })],
  ['a critical extension nobody knows', () => withHeader({ crit: ['exp'] })],
  ['no signature', () => forge(genuine.header, genuine.claims, unsigned)],
  [
    'other claims under the old signature',
    () => {
      const [header, , signature] = tokens.access.split('.');
      const claims = Buffer.from(JSON.stringify({ ...genuine.claims, x: 1 })).toString('base64url');
      return `${header}.${claims}.${signature}`;
    },
  ],
  ['four parts', () => `${tokens.access}.x`],
  ['a space inside', () => tokens.access.replace('.', '. ')],
  ['expired', () => withClaims({ exp: now() - 60 })],
  ['no expiry', () => without('exp')],
  ['an expiry that is a word', () => withClaims({ exp: 'never' })],
  ['issued in the future', () => withClaims({ iat: now() + 3600 })],
  ['not valid yet', () => withClaims({ nbf: now() + 3600 })],
  [
    'another pool',
    () => withClaims({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Elsewhere' }),
  ],
  ['our pool with a slash', () => withClaims({ iss: `${genuine.claims.iss}/` })],
  ['another host', () => withClaims({ iss: `https://evil.example/${world.outputs.userPoolId}` })],
  ['another client', () => withClaims({ client_id: world.outputs.clients.web })],
  ['no client', () => without('client_id')],
  ['a list of clients', () => withClaims({ client_id: [world.outputs.clients.cli] })],
  ['an ID token', () => tokens.id],
  [
    'a token that says it is an ID token',
    () => withClaims({ token_use: 'id', aud: world.outputs.clients.cli }),
  ],
  ['a token of no use', () => withClaims({ token_use: 'refresh' })],
  ['a refresh token', () => tokens.refresh],
  ['no subject', () => without('sub')],
  ['no token family', () => without('origin_jti')],
];

test('the genuine token is accepted, or the table would prove nothing', async () => {
  expect((await me(`Bearer ${tokens.access}`)).status).toBe(200);
  expect((await me(`Bearer ${withClaims({})}`)).status).toBe(200);
});

describe('refused', () => {
  test.each(table)('%s', async (_name, token) => {
    const answer = await me(`Bearer ${token()}`);
    expect([answer.status, answer.errorCode, answer.data]).toEqual([401, 'UNAUTHENTICATED', null]);
  });
});

test('a genuine subject without a record of ours has no access', async () => {
  const sub = '00000000-0000-4000-8000-000000000000';
  const answer = await me(`Bearer ${withClaims({ sub, origin_jti: 'another' })}`);
  expect([answer.status, answer.errorCode, answer.data]).toEqual([403, 'FORBIDDEN', null]);
});

test('a claim in a genuine token gives no rights: role and status are read from the record', async () => {
  const member = await tokensOf(world, 'member@example.com');
  const { header, claims } = decode(member.access);
  const promoted = {
    ...claims,
    'custom:is_admin': 'true',
    'custom:role': 'admin',
    'cognito:groups': ['admin'],
    role: 'admin',
  };
  const answer = await call({
    base: world.bases.bearer,
    procedure: 'admin.users.list',
    type: 'query',
    input: { limit: 25 },
    headers: { authorization: `Bearer ${forge(header, promoted, rs256(own))}` },
  });
  expect([answer.status, answer.errorCode]).toEqual([403, 'ADMIN_ONLY']);
});

test('no mutant of a token is accepted with claims that differ from the original', async () => {
  const soak = process.env.GATEHOUSE_SOAK === '1';
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: tokens.access.length - 1 }),
      fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.='),
      async (position, character) => {
        const mutant =
          tokens.access.slice(0, position) + character + tokens.access.slice(position + 1);
        const answer = await me(`Bearer ${mutant}`);
        // The last character of a base64url part carries unused bits, so a few spellings decode to the same token.
        const same = mutant
          .split('.')
          .every((part, index) =>
            Buffer.from(part, 'base64url').equals(
              Buffer.from(tokens.access.split('.')[index] ?? '', 'base64url'),
            ),
          );
        expect([answer.status, answer.errorCode]).toEqual(
          same ? [answer.status, answer.errorCode] : [401, 'UNAUTHENTICATED'],
        );
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { seed: 20261120, numRuns: soak ? 10_000 : 100 },
  );
});

test('a genuine token is nothing at the sites, wherever it is put', async () => {
  for (const site of ['web', 'console'] as const) {
    const answer = await call({
      base: world.bases[site],
      procedure: 'me.get',
      type: 'query',
      headers: { ...siteHeaders(world, site), authorization: `Bearer ${tokens.access}` },
    });
    expect([answer.status, answer.errorCode]).toEqual([401, 'UNAUTHENTICATED']);
  }
});
