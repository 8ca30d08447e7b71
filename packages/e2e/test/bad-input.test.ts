import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, call } from '../src/call.ts';
import { cookieOf, localPassword, siteHeaders, tokensOf } from '../src/callers.ts';
import { sideEffects } from '../src/side-effects.ts';
import { startWorld, type World } from '../src/world.ts';

let world: World;
let cookie: string;
beforeAll(async () => {
  world = await startWorld();
  cookie = await cookieOf(world, 'console', 'admin@example.com');
});
afterAll(() => world.close());

const signIn = (email: unknown, password: unknown) =>
  call({
    base: world.bases.web,
    procedure: 'auth.signIn',
    type: 'mutation',
    input: { email, password },
    headers: siteHeaders(world, 'web'),
  });

const signUp = (change: Record<string, unknown>) =>
  call({
    base: world.bases.console,
    procedure: 'admin.signUp',
    type: 'mutation',
    input: {
      idempotencyKey: crypto.randomUUID(),
      email: 'grace@example.com',
      givenName: 'Grace',
      familyName: 'Hopper',
      role: 'member',
      firstSignIn: { kind: 'invitation' },
      ...change,
    },
    headers: siteHeaders(world, 'console', cookie),
  });

async function refuses(answer: Promise<Answer>, status: number, errorCode: string) {
  const before = await sideEffects(world.database);
  const { status: gotStatus, errorCode: gotCode, text } = await answer;
  expect([gotStatus, gotCode]).toEqual([status, errorCode]);
  expect(await sideEffects(world.database)).toBe(before);
  return text;
}

/** An answer without what differs from call to call. */
const masked = (text: string) => text.replace(/"requestId":"[^"]*"/g, '"requestId":"-"');

test('a wrong password and an unknown person get the same answer', async () => {
  const wrong = await refuses(
    signIn('member@example.com', 'not-the-password'),
    401,
    'INCORRECT_CREDENTIALS',
  );
  const unknown = await refuses(
    signIn('who@example.com', 'not-the-password'),
    401,
    'INCORRECT_CREDENTIALS',
  );
  expect(masked(unknown)).toBe(masked(wrong));
});

test('a disabled person is told so, but only with the right password', async () => {
  await refuses(signIn('disabled@example.com', localPassword), 403, 'ACCOUNT_DISABLED');
  await refuses(signIn('disabled@example.com', 'not-the-password'), 401, 'INCORRECT_CREDENTIALS');
});

test('a malformed email names the field', async () => {
  const text = await refuses(signIn('not an address', 'x'), 400, 'INVALID_INPUT');
  expect(text).toContain('Enter an email address');
});

test('a weak password names the field and the rule', async () => {
  const text = await refuses(
    signUp({ firstSignIn: { kind: 'password', password: 'short' } }),
    400,
    'INVALID_INPUT',
  );
  expect(text).toContain('At least 12 characters');
  expect(text).not.toContain('short');
});

test('a duplicate person is a conflict, whatever the case of the address', async () => {
  await refuses(signUp({ email: 'MEMBER@Example.com' }), 409, 'EMAIL_TAKEN');
});

test('a field that nobody asked for is refused, not dropped', async () => {
  await refuses(signUp({ status: 'active' }), 400, 'INVALID_INPUT');
  await refuses(signUp({ attributes: { user_id: 'mine' } }), 400, 'INVALID_INPUT');
});

const post = (body: string, path = 'auth.signOut') =>
  fetch(`${world.bases.console}/${path}`, {
    method: 'POST',
    body,
    headers: {
      ...siteHeaders(world, 'console', cookie),
      'content-type': 'application/json',
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    },
  });

test.each(['{"json":', 'not json', '"\u0000', '[[[[['])(
  'a body that is not JSON: %j',
  async (body) => {
    const before = await sideEffects(world.database);
    const response = await post(body, 'me.update');
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('"UNPARSABLE"'),
    ]);
    expect(await sideEffects(world.database)).toBe(before);
  },
);

test('a body over the limit', async () => {
  const response = await post(
    JSON.stringify({ json: { givenName: 'x'.repeat(200_000) } }),
    'me.update',
  );
  expect([response.status, await response.text()]).toEqual([
    413,
    expect.stringContaining('"TOO_LARGE"'),
  ]);
});

test.each([
  ['1,000 calls', Array.from({ length: 1000 }, () => 'health').join(','), 400, 'BATCH_TOO_LARGE'],
  ['5,000 commas', ','.repeat(5000), 400, 'BATCH_TOO_LARGE'],
  ['1,000 encoded commas', '%2C'.repeat(1000), 400, 'BATCH_TOO_LARGE'],
])('a batch of %s is refused in under a kilobyte', async (_name, path, status, errorCode) => {
  const response = await fetch(`${world.bases.web}/${path}?batch=1&input=%7B%7D`, {
    headers: siteHeaders(world, 'web'),
  });
  const text = await response.text();
  expect([response.status, text.length < 1024]).toEqual([status, true]);
  expect(text).toContain(`"${errorCode}"`);
});

test('an address longer than CloudFront takes is refused by the edge, in words', async () => {
  const response = await fetch(`${world.bases.web}/${'health,'.repeat(1300)}`, {
    headers: siteHeaders(world, 'web'),
  });
  expect([response.status, await response.text()]).toEqual([
    414,
    expect.stringContaining('too long'),
  ]);
});

test.each([
  ['nothing', undefined],
  ['another scheme', 'Basic YWRtaW46YWRtaW4='],
  ['an empty token', 'Bearer '],
  ['a word', 'Bearer hello'],
  ['two parts', 'Bearer a.b'],
  ['bytes', 'Bearer \u00ff\u00fe.\u00ff.\u00ff'],
])('bearer-api: %s for a token is no token', async (_name, authorization) => {
  const answer = await call({
    base: world.bases.bearer,
    procedure: 'me.get',
    type: 'query',
    headers: authorization === undefined ? {} : { authorization },
  });
  expect([answer.status, answer.errorCode]).toEqual([401, 'UNAUTHENTICATED']);
});

test('an unexpected failure leaves as a code and a request id, never as its message', async () => {
  const { access } = await tokensOf(world, 'admin@example.com');
  await world.database.query('ALTER TABLE users RENAME TO users_gone');
  try {
    const answer = await call({
      base: world.bases.bearer,
      procedure: 'me.get',
      type: 'query',
      headers: { authorization: `Bearer ${access}` },
    });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.text).toMatch(/"requestId":"[^"]{8,}"/);
    expect(answer.text).not.toMatch(/users|relation|select|postgres|\.ts/i);
  } finally {
    await world.database.query('ALTER TABLE users_gone RENAME TO users');
  }
});
