import { consoleRouter, procedures } from '@gatehouse/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../src/call.ts';
import { cookieOf, siteHeaders } from '../src/callers.ts';
import { sideEffects } from '../src/side-effects.ts';
import { startWorld, type World } from '../src/world.ts';

/** Valid inputs, so that what refuses a call is the guard and not the schema. */
const inputs: Record<string, unknown> = {
  'auth.signIn': { email: 'member@example.com', password: 'gatehouse-local-only' },
  'auth.answerNewPassword': { newPassword: 'a-long-new-password' },
  'me.update': { givenName: 'Mallory', familyName: 'Changed', version: 1 },
  'admin.signUp': {
    idempotencyKey: '01890000-0000-7000-8000-00000000c5f0',
    email: 'mallory@example.com',
    givenName: 'Mallory',
    familyName: 'Made',
    role: 'admin',
    firstSignIn: { kind: 'invitation' },
  },
};

const mutations = Object.entries(procedures(consoleRouter)).filter(
  ([, { type }]) => type === 'mutation',
);

let world: World;
let cookie: string;
beforeAll(async () => {
  world = await startWorld();
  cookie = await cookieOf(world, 'console', 'admin@example.com');
});
afterAll(() => world.close());

const stillSignedIn = async () => {
  const answer = await call({
    base: world.bases.console,
    procedure: 'auth.session',
    type: 'query',
    headers: siteHeaders(world, 'console', cookie),
  });
  return answer.data;
};

/** Header sets that a page elsewhere can bring about, with the cookie that the browser would add. */
const foreign = (): [string, Record<string, string>][] => {
  const own = world.outputs.urls.console;
  const json = { 'content-type': 'application/json' };
  const ours = { origin: own, 'sec-fetch-site': 'same-origin' };
  return [
    [
      'an origin elsewhere',
      { ...json, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ],
    ['an origin elsewhere, an old browser', { ...json, origin: 'https://evil.example' }],
    ['the origin null', { ...json, origin: 'null' }],
    ['no origin at all', { ...json }],
    [
      'the web app, same site',
      { ...json, origin: world.outputs.urls.web, 'sec-fetch-site': 'same-site' },
    ],
    ['our origin with a suffix', { ...json, origin: `${own}.evil.example` }],
    ['our origin over https', { ...json, origin: own.replace('http:', 'https:') }],
    ['our origin in capitals', { ...json, origin: own.toUpperCase() }],
    ['our origin, sent cross-site', { ...json, origin: own, 'sec-fetch-site': 'cross-site' }],
    ['our origin, sent by nobody', { ...json, origin: own, 'sec-fetch-site': 'none' }],
    ['a multipart form', { ...ours, 'content-type': 'multipart/form-data; boundary=x' }],
    ['a urlencoded form', { ...ours, 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', { ...ours, 'content-type': 'text/plain' }],
    ['plain text that claims json', { ...ours, 'content-type': 'text/plain; application/json' }],
    ['an octet stream', { ...ours, 'content-type': 'application/octet-stream' }],
    ['json with a suffix', { ...ours, 'content-type': 'application/jsonx' }],
  ];
};

describe.each(mutations)('%s', (procedure) => {
  test('runs for nobody but a page of its own site', async () => {
    const failures: string[] = [];
    for (const [name, headers] of foreign()) {
      const before = await sideEffects(world.database);
      const answer = await call({
        base: world.bases.console,
        procedure,
        type: 'mutation',
        input: inputs[procedure],
        headers: { ...headers, cookie },
      });
      const refused =
        [403, 415].includes(answer.status) &&
        /CROSS_SITE|UNSUPPORTED_MEDIA_TYPE/.test(answer.errorCode ?? '');
      const changed = before !== (await sideEffects(world.database));
      if (!refused || changed)
        failures.push(`${name}: ${answer.status} ${answer.errorCode}${changed ? ', changed' : ''}`);
    }
    expect(failures).toEqual([]);
    expect(await stillSignedIn()).toMatchObject({ status: 'signed-in' });
  });
});

test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])(
  '%s never runs a mutation',
  async (method) => {
    const before = await sideEffects(world.database);
    const response = await fetch(`${world.bases.console}/auth.signOut`, {
      method,
      headers: siteHeaders(world, 'console', cookie),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await sideEffects(world.database)).toBe(before);
  },
);

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another origin of the same site', { 'sec-fetch-site': 'same-site' }],
  ['an origin elsewhere', { origin: 'https://evil.example' }],
  ['nothing that tells where it comes from', {}],
])('a record is not read from %s', async (_name, headers: Record<string, string>) => {
  const answer = await call({
    base: world.bases.console,
    procedure: 'me.get',
    type: 'query',
    headers: { ...headers, cookie },
  });
  expect([answer.status, answer.errorCode, answer.data]).toEqual([403, 'CROSS_SITE', null]);
});

test('no answer invites another origin to read it', async () => {
  const response = await fetch(`${world.bases.console}/health`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  );
});
