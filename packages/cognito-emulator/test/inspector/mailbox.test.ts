import { AdminCreateUserCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { operations } from '../../src/ops/index.ts';
import { email, type Pool, password, startPool } from '../auth/support.ts';

const hostile = '<img src=x onerror=alert(1)>"\'&';
const templates = {
  AdminCreateUserConfig: {
    InviteMessageTemplate: {
      EmailSubject: `Hello ${hostile}`,
      EmailMessage: `${hostile} {username} {####}`,
    },
  },
};

const get = async (pool: Pool, path: string) => {
  const response = await fetch(`${pool.emulator.url}/_emulator${path}`);
  return { response, text: await response.text() };
};
const invite = (pool: Pool, Username = email) =>
  pool.sdk.send(new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username }));

describe('the mailbox page', () => {
  it('shows mail with everything that came from outside escaped', async () => {
    await using pool = await startPool(templates);
    await invite(pool);
    const [message] = pool.emulator.messages();
    for (const path of ['', `/messages/${message?.id}`, `?q=${encodeURIComponent(hostile)}`]) {
      const { response, text } = await get(pool, path);
      expect(response.status).toBe(200);
      expect(text).not.toContain('<img');
      expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    }
  });

  it('loads nothing from elsewhere, runs no inline script and is not stored', async () => {
    await using pool = await startPool();
    const { response, text } = await get(pool, '');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-frame-options')).toBeTruthy();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/<script>|style="|https?:\/\//);
    expect(text).toContain('Nothing has been sent yet');
  });

  it.each(['base.css', 'mailbox.css', 'mailbox.js', 'sans.woff2', 'mono.woff2'])(
    'brings its own %s',
    async (name) => {
      await using pool = await startPool();
      const { response, text } = await get(pool, `/assets/${name}`);
      expect(response.status).toBe(200);
      expect(text.length).toBeGreaterThan(500);
    },
  );

  it.each(['/assets/..%2f..%2f..%2fpackage.json', '/assets/__proto__', '/messages/nobody'])(
    'has nothing at %s',
    async (path) => {
      await using pool = await startPool();
      expect((await get(pool, path)).response.status).toBe(404);
    },
  );

  it('finds by address and by subject', async () => {
    await using pool = await startPool();
    await invite(pool, 'ada@example.com');
    await invite(pool, 'grace@example.com');
    const { text } = await get(pool, '?q=GRACE');
    expect(text).toContain('To grace@example.com');
    expect(text).not.toContain('To ada@example.com');
    expect((await get(pool, '?q=nobody')).text).toContain('No message to or about “nobody”.');
  });

  it('pages backwards through older mail', async () => {
    await using pool = await startPool();
    for (let at = 0; at < 51; at++) await invite(pool, `p${at}@example.com`);
    const first = await get(pool, '');
    expect(first.text).toContain('To p50@example.com');
    expect(first.text).not.toContain('To p0@example.com');
    const [, older] = /class="link more" href="\/_emulator([^"]+)"/.exec(first.text) ?? [];
    const second = await get(pool, older?.replaceAll('&amp;', '&') ?? '');
    expect(second.text).toContain('To p0@example.com');
    expect(second.text).not.toContain('To p50@example.com');
  });
});

describe('the messages as JSON', () => {
  it('come newest last, with null for what a message does not hold', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await invite(pool);
    await pool.sdk.send(
      new SignUpCommand({ ClientId: client.id, Username: 'grace@example.com', Password: password }),
    );
    const all: unknown = JSON.parse((await get(pool, '/messages')).text);
    expect(all).toEqual(pool.emulator.messages());
    expect(all).toEqual([
      {
        id: expect.any(String),
        to: email,
        subject: 'Your temporary password',
        text: expect.stringContaining(email),
        code: null,
        temporaryPassword: expect.any(String),
        kind: 'invitation',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
      expect.objectContaining({ code: expect.stringMatching(/^\d{6}$/), temporaryPassword: null }),
    ]);
    const one: unknown = JSON.parse((await get(pool, '/messages?to=GRACE@example.com')).text);
    expect(one).toEqual([expect.objectContaining({ to: 'grace@example.com' })]);
  });
});

describe('clearing', () => {
  const clear = (pool: Pool, headers: Readonly<Record<string, string>>) =>
    fetch(`${pool.emulator.url}/_emulator/clear`, { method: 'POST', redirect: 'manual', headers });

  it('takes a page of the mailbox itself', async () => {
    await using pool = await startPool();
    await invite(pool);
    expect((await get(pool, '/clear')).text).toContain('Clear the one message?');
    expect((await clear(pool, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await clear(pool, { origin: 'http://localhost:3000' })).status).toBe(403);
    expect(pool.emulator.messages()).toHaveLength(1);
    expect((await clear(pool, { origin: pool.emulator.url })).status).toBe(303);
    expect(pool.emulator.messages()).toEqual([]);
  });
});

it('the list of operations is the table’s', async () => {
  await using pool = await startPool();
  const list = JSON.parse((await get(pool, '/operations')).text);
  expect(list.implemented).toEqual(Object.keys(operations).sort());
  expect([...list.implemented, ...list.notImplemented]).toHaveLength(122);
});
