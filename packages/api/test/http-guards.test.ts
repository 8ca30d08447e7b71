import { sessions, users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { personSchema } from '../src/people/person.ts';
import { type Browser, call } from './support/caller.ts';
import { startCloud, WEB_ORIGIN } from './support/cloud.ts';
import { person, signedIn, webBrowser } from './support/people.ts';
import { statusShape } from './support/shapes.ts';

const cloud = startCloud();
let browser: Browser;

beforeAll(async () => {
  await person(cloud, 'member@example.com');
});

beforeEach(async () => {
  browser = await signedIn(webBrowser(cloud), 'member@example.com');
});

const signOutBody = '{"json":null,"meta":{"values":["undefined"]}}';
const own = { origin: WEB_ORIGIN, 'content-type': 'application/json' };

const send = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  call(`${cloud.urls.web}/api/trpc/${path}`, {
    ...init,
    headers: { cookie: browser.cookie ?? '', ...init.headers },
  });

const isSignedIn = async () =>
  statusShape.parse((await browser.query('auth.session')).data).status === 'signed-in';

test.each([
  ['no origin', { 'content-type': 'application/json' }],
  ['another origin', { ...own, origin: 'https://evil.example' }],
  ['the origin null', { ...own, origin: 'null' }],
  ['another port', { ...own, origin: 'http://localhost:3001' }],
  ['another scheme', { ...own, origin: 'https://localhost:3000' }],
  ['a sub-domain', { ...own, origin: 'http://a.localhost:3000' }],
  ['a cross-site fetch', { ...own, 'sec-fetch-site': 'cross-site' }],
  ['a same-site fetch', { ...own, 'sec-fetch-site': 'same-site' }],
  ['a fetch from nowhere', { ...own, 'sec-fetch-site': 'none' }],
])('a mutation with %s is cross-site', async (_name, headers) => {
  const answer = await send('auth.signOut', { method: 'POST', headers, body: signOutBody });
  expect(answer).toMatchObject({ status: 403, error: { errorCode: 'CROSS_SITE' } });
  expect(await isSignedIn()).toBe(true);
});

test('a cross-site form post changes nothing', async () => {
  const form = new FormData();
  form.set('a', 'b');
  const answer = await send('auth.signOut', {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    body: form,
  });
  expect(answer.error?.errorCode).toBe('CROSS_SITE');
  expect(await isSignedIn()).toBe(true);
});

test.each([
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'text/plain',
  'text/plain; application/json',
  'application/octet-stream',
  'application/json-patch+json',
  'application/json; charset=utf-16',
  '',
])('a mutation as %j is not JSON', async (type) => {
  const answer = await send('auth.signOut', {
    method: 'POST',
    headers: { ...own, 'content-type': type },
    body: signOutBody,
  });
  expect(answer).toMatchObject({ status: 415, error: { errorCode: 'UNSUPPORTED_MEDIA_TYPE' } });
  expect(await isSignedIn()).toBe(true);
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await send('auth.signOut', { method, headers: own });
  expect(answer).toMatchObject({ status: 405, error: { errorCode: 'METHOD_NOT_ALLOWED' } });
  expect(answer.headers.get('allow')).toBe('GET, POST');
});

test('a mutation by GET and a query by POST are refused', async () => {
  const get = await send('auth.signOut', { headers: own });
  expect(get).toMatchObject({ status: 405, error: { errorCode: 'METHOD_NOT_ALLOWED' } });
  const post = await send('me.get', { method: 'POST', headers: own, body: signOutBody });
  expect(post).toMatchObject({ status: 405, error: { errorCode: 'METHOD_NOT_ALLOWED' } });
  expect(await isSignedIn()).toBe(true);
});

test('a query by cookie proves itself by its origin or by Sec-Fetch-Site', async () => {
  expect((await send('me.get')).error?.errorCode).toBe('CROSS_SITE');
  const crossSite = { 'sec-fetch-site': 'cross-site' };
  expect((await send('me.get', { headers: crossSite })).error?.errorCode).toBe('CROSS_SITE');
  expect((await send('me.get', { headers: { origin: WEB_ORIGIN } })).status).toBe(200);
  expect((await send('me.get', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  const anonymous = await call(`${cloud.urls.web}/api/trpc/auth.session`);
  expect(anonymous.data).toEqual({ status: 'signed-out' });
});

test.each(['{', 'nonsense', '[]', '"text"', '\u0000'])(
  'the body %j is unparsable',
  async (body) => {
    const answer = await send('auth.signOut', { method: 'POST', headers: own, body });
    expect(answer).toMatchObject({ status: 400, error: { errorCode: 'UNPARSABLE' } });
  },
);

test('input that is not JSON is unparsable', async () => {
  const answer = await send('me.get?input=%7B', { headers: { origin: WEB_ORIGIN } });
  expect(answer).toMatchObject({ status: 400, error: { errorCode: 'UNPARSABLE' } });
});

test('a body of more than 100 kB is too large', async () => {
  const padded = (bytes: number) => `{"json":{"x":"${'x'.repeat(bytes - 17)}"}}`;
  const post = (body: string) => send('me.update', { method: 'POST', headers: own, body });
  expect((await post(padded(100 * 1024))).error?.errorCode).toBe('INVALID_INPUT');
  expect(await post(padded(100 * 1024 + 1))).toMatchObject({
    status: 413,
    error: { errorCode: 'TOO_LARGE' },
  });
});

test('a batch has at most ten calls', async () => {
  const batch = (count: number) =>
    send(`${Array.from({ length: count }, () => 'health').join(',')}?batch=1`, { headers: own });
  expect((await batch(10)).status).toBe(200);
  expect(await batch(11)).toMatchObject({ status: 400, error: { errorCode: 'BATCH_TOO_LARGE' } });
  expect(await batch(1000)).toMatchObject({ status: 400, error: { errorCode: 'BATCH_TOO_LARGE' } });
});

test('five thousand commas get a short answer', async () => {
  for (const comma of [',', '%2C', '%2c']) {
    const answer = await send(`${comma.repeat(2_000)}?batch=1`, { headers: own });
    expect(answer.error?.errorCode).toBe('BATCH_TOO_LARGE');
    expect(answer.text.length).toBeLessThan(1_000);
  }
  expect((await send(`${','.repeat(9_000)}?batch=1`, { headers: own })).text.length).toBeLessThan(
    1_000,
  );
});

test('a sign-in cannot hide in a batch', async () => {
  const input = { json: { email: 'member@example.com', password: 'wrong-password' } };
  const answer = await send('auth.signIn,auth.signIn?batch=1', {
    method: 'POST',
    headers: own,
    body: JSON.stringify({ 0: input, 1: input }),
  });
  expect(answer).toMatchObject({ status: 400, error: { errorCode: 'BATCH_TOO_LARGE' } });
});

test.each(['nothing.here', 'admin.users.list', '%ff', '__proto__', 'constructor', 'toString'])(
  'there is no procedure %s at the web entrance',
  async (path) => {
    const answer = await send(path, { headers: own });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(['NO_SUCH_PROCEDURE', 'INVALID_INPUT']).toContain(answer.error?.errorCode);
  },
);

test('a path outside the prefix is nothing', async () => {
  const answer = await call(`${cloud.urls.web}/trpc/health`);
  expect(answer).toMatchObject({ status: 404, error: { errorCode: 'NO_SUCH_PROCEDURE' } });
});

test('a site does not look at Authorization', async () => {
  const answer = await call(`${cloud.urls.web}/api/trpc/me.get`, {
    headers: { authorization: 'Bearer whatever', origin: WEB_ORIGIN },
  });
  expect(answer.error?.errorCode).toBe('UNAUTHENTICATED');
});

test('the bearer entrance does not look at cookies, and needs no origin', async () => {
  const answer = await call(`${cloud.urls.bearer}/trpc/me.get`, {
    headers: { cookie: browser.cookie ?? '' },
  });
  expect(answer).toMatchObject({ status: 401, error: { errorCode: 'UNAUTHENTICATED' } });
  expect((await call(`${cloud.urls.bearer}/trpc/health`)).data).toEqual({
    ok: true,
    entrance: 'bearer-api',
  });
});

test('every answer is private, typed and has an id', async () => {
  const answers = [
    await send('health'),
    await send('me.get'),
    await send('nothing.here', { headers: own }),
    await send('auth.signOut', { method: 'PUT' }),
  ];
  for (const { headers, error } of answers) {
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const id = headers.get('x-request-id');
    expect(id).toMatch(/^[\da-f-]{36}$/);
    if (error) expect(error.requestId).toBe(id);
  }
});

test('a session cookie is opaque, kept from scripts and tied to its site', async () => {
  const fresh = webBrowser(cloud);
  const { headers } = await fresh.mutate('auth.signIn', {
    email: 'member@example.com',
    password: 'gatehouse-local-only',
  });
  const cookie = headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(
    /^gatehouse_web=[\w-]{43}; Path=\/; Max-Age=25\d{5}; HttpOnly; SameSite=Lax$/,
  );
});

test('the session of before does not survive a sign-in', async () => {
  const before = browser.cookie;
  await signedIn(browser, 'member@example.com');
  expect(browser.cookie).not.toBe(before);
  browser.cookie = before;
  expect((await browser.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
  expect(browser.cookie).toBeNull();
});

test('a cookie that stands for nobody is cleared', async () => {
  for (const value of ['x'.repeat(43), 'short', '../../etc', 'eyJhbGciOiJub25lIn0.e30.']) {
    browser.cookie = `gatehouse_web=${value}`;
    const answer = await browser.query('me.get');
    expect(answer.error?.errorCode).toBe('UNAUTHENTICATED');
    expect(browser.cookie).toBeNull();
  }
});

test('two cookies of the name count as none', async () => {
  const { cookie } = browser;
  browser.cookie = `gatehouse_web=${'x'.repeat(43)}; ${cookie}`;
  expect((await browser.query('me.get')).error?.errorCode).toBe('UNAUTHENTICATED');
});

test('a console session is nobody at the web', async () => {
  const { id } = personSchema.parse((await browser.query('me.get')).data);
  await cloud.owner.update(sessions).set({ app: 'console' }).where(eq(sessions.userId, id));
  expect((await browser.query('me.get')).error?.errorCode).toBe('UNAUTHENTICATED');
});

test('a session whose person is gone has ended', async () => {
  const made = await person(cloud, 'gone@example.com');
  await signedIn(browser, 'gone@example.com');
  await cloud.owner.delete(users).where(eq(users.id, made.id));
  expect((await browser.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
  expect(browser.cookie).toBeNull();
});
