import {
  AdminCreateUserCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../src/index.ts';
import { email, type Pool, password, startPool } from '../auth/support.ts';

const hostile = '<img src=x onerror=alert(1)>"\'&';

const get = async (url: string, path: string) => {
  const response = await fetch(`${url}/_emulator${path}`);
  return { status: response.status, text: await response.text() };
};
const post = (
  url: string,
  path: string,
  body: string | URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
) => fetch(`${url}/_emulator${path}`, { method: 'POST', body, headers, redirect: 'manual' });
const submit = async (url: string, path: string, fields: Readonly<Record<string, string>>) => {
  const response = await post(url, path, new URLSearchParams(fields), { origin: url });
  expect(response.status).toBe(303);
  return get(url, (response.headers.get('location') ?? '').replace('/_emulator', ''));
};
const create = (pool: Pool, Username: string, name?: string) =>
  pool.sdk.send(
    new AdminCreateUserCommand({
      UserPoolId: pool.poolId,
      Username,
      MessageAction: 'SUPPRESS',
      UserAttributes: name === undefined ? [] : [{ Name: 'name', Value: name }],
    }),
  );

describe('people', () => {
  it('are listed with everything that came from outside escaped, and found again', async () => {
    await using pool = await startPool();
    const { url } = pool.emulator;
    await create(pool, 'ada@example.com', hostile);
    await create(pool, 'grace@example.com');
    const all = await get(url, '/people');
    expect(all.text).toContain('2 people in');
    expect(all.text).toContain('FORCE_CHANGE_PASSWORD');
    expect(all.text).not.toContain('<img');
    const found = await get(
      url,
      `/people?q=${encodeURIComponent(hostile.slice(0, 8).toUpperCase())}`,
    );
    expect(found.text).toContain('ada@example.com');
    expect(found.text).not.toContain('grace@example.com');
    const nobody = await get(url, `/people?q=${encodeURIComponent(`x${hostile}`)}`);
    expect(nobody.text).toContain('Nobody matches');
    expect(nobody.text).not.toContain('<img');
  });

  it('are paged, and each pool has its own', async () => {
    await using pool = await startPool();
    const { url } = pool.emulator;
    for (let at = 0; at < 51; at++) await create(pool, `p${at}@example.com`);
    const { UserPool } = await pool.sdk.send(new CreateUserPoolCommand({ PoolName: 'other' }));
    const first = await get(url, '/people');
    expect(first.text).toContain('p49@example.com');
    expect(first.text).not.toContain('p50@example.com');
    const [, next] = /href="\/_emulator(\/people\?[^"]*after[^"]*)"/.exec(first.text) ?? [];
    const second = await get(url, next?.replaceAll('&amp;', '&') ?? '');
    expect(second.text).toContain('p50@example.com');
    expect(second.text).not.toContain('p49@example.com');
    const other = await get(url, `/people?pool=${UserPool?.Id}`);
    expect(other.text).toContain('Nobody is in this pool yet');
  });

  it('have a page with their attributes, their mail and their sign-ins', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const sub = await pool.createUser();
    await pool.tokens(client);
    const page = await get(pool.emulator.url, `/people/${sub}`);
    expect(page.status).toBe(200);
    for (const part of [email, sub, 'CONFIRMED', 'Active']) expect(page.text).toContain(part);
    expect((await get(pool.emulator.url, '/sessions')).text).toContain('One sign-in.');
    expect((await get(pool.emulator.url, '/people/nobody')).status).toBe(404);

    const { UserPool } = await pool.sdk.send(new CreateUserPoolCommand({ PoolName: 'next door' }));
    await pool.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: UserPool?.Id,
        Username: 'ada',
        UserAttributes: [{ Name: 'email', Value: email }],
      }),
    );
    expect(pool.emulator.messages(email)).toHaveLength(1);
    expect((await get(pool.emulator.url, `/people/${sub}`)).text).toContain('Nothing yet.');
  });

  it('are nobody in an emulator without a pool', async () => {
    const emulator = await createEmulator();
    expect((await get(emulator.url, '/people')).text).toContain('No user pool yet');
    expect((await get(emulator.url, '/sessions')).text).toContain('Nobody has signed in yet');
    await emulator.close();
  });
});

describe('tools', () => {
  it('do what their forms say, and say so', async () => {
    const emulator = await createEmulator();
    const { url } = emulator;
    const moved = await submit(url, '/clock', { advanceMinutes: '60' });
    expect(moved.text).toContain('1 hour ahead of the real time.');
    expect((await submit(url, '/clock', { restore: '1' })).text).toContain('The real time.');
    const armed = await submit(url, '/fail-next', {
      kind: 'lose-answer',
      operation: 'SignUp',
      times: '3',
    });
    expect(armed.text).toContain('3 times');
    expect((await submit(url, '/fail-next', { clear: '1' })).text).not.toContain('3 times');
    const example =
      /<textarea[^>]*>([^<]+)</.exec(armed.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect((await submit(url, '/seed', { seed: example })).text).toContain('One pool is there');
    expect((await get(url, '/people')).text).toContain('ada@example.com');
    expect((await get(url, '/reset')).text).toContain('One person, every pool');
    expect((await submit(url, '/reset', {})).text).toContain('Everything was forgotten.');
    expect((await get(url, '/people')).text).toContain('No user pool yet');
    await emulator.close();
  });

  it('say what is wrong', async () => {
    const emulator = await createEmulator();
    const { url } = emulator;
    const outcomes = [
      ['/clock', { advanceMinutes: '-1' }, 'takes a number from 0 up'],
      ['/clock', { advanceMinutes: '' }, 'takes a number from 0 up'],
      ['/clock', { advanceMinutes: '99999999' }, 'takes a number from 0 up'],
      ['/fail-next', { kind: 'throttle', times: '1001' }, 'a whole number from 1 to 1000'],
      ['/fail-next', { kind: 'x' }, 'kind takes one of'],
      [
        '/fail-next',
        { kind: 'throttle', operation: 'ListUser' },
        'There is no operation ListUser.',
      ],
      ['/fail-next', { kind: 'throttle', times: '0' }, 'a whole number from 1 to 1000'],
      ['/seed', { seed: '{' }, 'This is not JSON'],
      ['/seed', { seed: '[]' }, 'A seed is a JSON object'],
      ['/seed', { seed: '{"UserPools":[{}]}' }, 'InvalidParameterException'],
    ] as const;
    for (const [path, fields, message] of outcomes) {
      const refused = await post(url, path, new URLSearchParams(fields), { origin: url });
      expect(refused.status).toBe(400);
      const page = await refused.text();
      expect(page).toContain(message);
      // What was typed is still there.
      for (const typed of Object.values(fields).filter((value) => value.length > 1))
        expect(page.replaceAll('&quot;', '"')).toContain(typed);
      const json = await post(url, path, path === '/seed' ? fields.seed : JSON.stringify(fields));
      expect(json.status).toBe(400);
      expect(await json.text()).toContain(message);
    }
    await emulator.close();
  });

  it('say nothing that a link would have them say, and may not be framed', async () => {
    const emulator = await createEmulator();
    const response = await fetch(`${emulator.url}/_emulator/tools?done=Call+0900+at+once.`);
    expect(await response.text()).not.toContain('0900');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    await emulator.close();
  });

  it('move the clock by a century at most, however often', async () => {
    const emulator = await createEmulator();
    const { url } = emulator;
    const advanceMinutes = 60 * 24 * 36_525;
    expect((await post(url, '/clock', JSON.stringify({ advanceMinutes }))).status).toBe(200);
    const refused = await post(url, '/clock', '{"advanceSeconds":1}');
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('a century at most'),
    ]);
    await emulator.close();
  });

  it('are for programs as well, and answer with the state', async () => {
    await using pool = await startPool();
    const { url } = pool.emulator;
    await pool.createUser();
    const clock = await post(url, '/clock', '{"advanceSeconds":90}');
    expect(await clock.json()).toMatchObject({ clock: { aheadSeconds: 90 }, users: 1 });
    const fault = await post(url, '/fail-next', '{"kind":"throttle"}');
    expect(await fault.json()).toMatchObject({
      faults: [{ kind: 'throttle', operation: null, left: 1 }],
    });
    expect(await (await post(url, '/reset', '')).json()).toMatchObject({
      users: 0,
      userPools: 0,
      faults: [],
    });
  });

  it.each(['/clock', '/fail-next', '/seed', '/reset'])(
    'at %s take no order from another site',
    async (path) => {
      await using pool = await startPool();
      await pool.createUser(email);
      const { url } = pool.emulator;
      for (const origin of ['https://evil.example', 'http://localhost:3000', 'null'])
        expect((await post(url, path, '{}', { origin })).status).toBe(403);
      expect((await get(url, '/people')).text).toContain(email);
    },
  );
});

it('no page shows a password or a token', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  const sub = await pool.createUser();
  const { RefreshToken } = await pool.tokens(client);
  for (const path of ['/people', `/people/${sub}`, '/sessions', '/tools', '/state']) {
    const { text } = await get(pool.emulator.url, path);
    expect(text).not.toContain(password);
    expect(text).not.toContain(RefreshToken.slice(0, 40));
    expect(text).not.toMatch(/<script>|style="|https?:\/\//);
  }
});
