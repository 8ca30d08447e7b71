import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as OTPAuth from 'otpauth';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/clock.ts';
import { email, password } from '../auth/support.ts';
import { authorizeQuery } from '../oauth/support.ts';
import { alertOf } from '../oauth/visitor.ts';
import { readQr } from './read-qr.ts';
import { codeOf, isBack, requireTotp, start } from './support.ts';

describe('signing in', () => {
  it('does not say which part was wrong, keeps the name, and locks as the API does', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await login.pool.createUser();
    let page = await visitor.open(`/login${query}`);
    for (const username of ['nobody@example.com', ...Array<string>(5).fill(email)]) {
      page = await visitor.submit(page, { username, password: 'wrong' });
      expect([page.status, alertOf(page)]).toEqual([
        400,
        'The name or the password is not right. Check both and try again.',
      ]);
      expect(page.text).toContain(`value="${username}"`);
    }
    const locked = await visitor.submit(page, { username: email, password });
    expect(alertOf(locked)).toBe('That was tried too often. Wait a moment and try again.');
  });

  it('asks for a password of one’s own in place of a temporary one', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await login.pool.invite(email, `${password}-0`);
    const page = await visitor.submit(await visitor.open(`/login${query}`), {
      username: email,
      password: `${password}-0`,
    });
    expect(page.text).toContain('<h1>Choose a password</h1>');
    const weak = await visitor.submit(page, { password: 'short' });
    expect(alertOf(weak)).toBe('Password not long enough. At least 12 characters.');
    expect(isBack(await visitor.submit(weak, { password }))).toBe(true);
    const { UserStatus } = await login.pool.sdk.send(
      new AdminGetUserCommand({ UserPoolId: login.pool.poolId, Username: email }),
    );
    expect(UserStatus).toBe('CONFIRMED');
  });

  it('starts again once a step has taken too long', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await login.pool.invite(email, `${password}-0`);
    const page = await visitor.submit(await visitor.open(`/login${query}`), {
      username: email,
      password: `${password}-0`,
    });
    login.pool.clock.advance(minutes(3));
    const late = await visitor.submit(page, { password });
    expect(late.text).toContain('<h1>Sign in</h1>');
    expect(alertOf(late)).toBe('That took too long. Sign in again.');
  });

  it('sets up an authenticator app where the pool requires one, and asks for its code from then on', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await login.pool.createUser();
    await requireTotp(login);
    const credentials = { username: email, password };
    const setUp = await visitor.submit(await visitor.open(`/login${query}`), credentials);
    const [, secret = ''] =
      /<code class="key">(.*?)<\/code>/.exec(setUp.text.replaceAll(/<\/?span>/g, '')) ?? [];
    const scanned = OTPAuth.URI.parse(readQr(setUp.text));
    expect(scanned).toMatchObject({ issuer: 'people', label: email, secret: { base32: secret } });
    expect(setUp.url).not.toContain(secret);
    const totp = new OTPAuth.TOTP({ secret });
    const code = () => totp.generate({ timestamp: login.pool.clock.now() });
    expect(alertOf(await visitor.submit(setUp, { code: '000000' }))).toBe(
      'That code is not right. Wait for the next one in your app.',
    );
    expect(isBack(await visitor.submit(setUp, { code: code() }))).toBe(true);

    login.pool.clock.advance(minutes(1));
    const other = login.visitor();
    const asked = await other.submit(await other.open(`/login${query}`), credentials);
    expect(asked.text).toContain('<h1>Enter your code</h1>');
    const wrong = await other.submit(asked, { code: '000000' });
    expect(wrong.status).toBe(400);
    expect(isBack(await other.submit(wrong, { code: code() }))).toBe(true);
  });

  it('has no page for an app without an identity provider', async () => {
    const { login, visitor, query } = await start({}, { SupportedIdentityProviders: [] });
    await using _ = login;
    const page = await visitor.open(`/login${query}`);
    expect([page.status, page.text.includes('Login pages unavailable')]).toEqual([400, true]);
  });
});

it('no form gets in by a way that its page does not offer', async () => {
  const { login, visitor, query } = await start();
  await using _ = login;
  await login.pool.createUser();
  const page = await visitor.open(`/login${query}`);
  const way = await visitor.submit(page, { username: email, way: 'EMAIL_OTP' });
  expect([way.status, alertOf(way)]).toEqual([400, 'That way is not open here.']);

  const closed = await login.createApp({ SupportedIdentityProviders: [] });
  const other = await visitor.open(`/forgotPassword${authorizeQuery(closed.id)}`);
  const action = new URL(page.url);
  action.search = authorizeQuery(closed.id);
  const text = other.text.replace(/action="[^"]*"/, `action="${action.pathname}${action.search}"`);
  const refused = await visitor.submit({ ...other, text }, { username: email, password });
  expect([refused.status, refused.left]).toEqual([400, null]);
  expect(refused.text).toContain('unavailable');
  expect(visitor.cookies.has('cognito')).toBe(false);
});

it('a forgotten password is set anew with a mailed code', async () => {
  const { login, visitor, query } = await start();
  await using _ = login;
  await login.pool.createUser();
  const page = await visitor.open(`/forgotPassword${query}`);
  const asked = await visitor.submit(page, { username: email });
  expect(asked.text).toContain('We sent a code to <b>a***@e***</b>');
  const changed = `${password}-2`;
  const wrong = await visitor.submit(asked, { code: '000000', password: changed });
  expect(alertOf(wrong)).toBe('That code is not right. Check it, or have another one sent.');
  const done = await visitor.submit(wrong, { code: codeOf(login), password: changed });
  expect(alertOf(done)).toBe('Your password has been set. Sign in with it.');
  expect(isBack(await visitor.submit(done, { username: email, password: changed }))).toBe(true);
});

it('nobody learns from a forgotten password who exists', async () => {
  const { login, visitor, query } = await start();
  await using _ = login;
  const page = await visitor.open(`/forgotPassword${query}`);
  const asked = await visitor.submit(page, { username: 'nobody@example.com' });
  expect(asked.text).toContain('We sent a code to <b>n***@e***</b>');
});

describe('forms', () => {
  const credentials = { username: email, password };

  it.each([
    ['of another site', { origin: 'https://evil.example' }, true],
    ['of another port of this machine', { origin: 'http://127.0.0.1:1' }, true],
    ['without the token', {}, false],
  ])('%s are refused', async (_, headers, hasToken) => {
    const { login, visitor, query } = await start();
    await using _login = login;
    await login.pool.createUser();
    const page = await visitor.open(`/login${query}`);
    const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(page.text) ?? [];
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${login.base}/login${query}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, ...headers },
      body: new URLSearchParams({ ...credentials, ...(hasToken && { _csrf: token }) }),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie') ?? '').not.toContain('cognito=');
  });

  it('work in two tabs at once', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await login.pool.createUser();
    const [one, other] = [
      await visitor.open(`/login${query}`),
      await visitor.open(`/login${query}`),
    ];
    expect(isBack(await visitor.submit(one, credentials))).toBe(true);
    expect(isBack(await visitor.submit(other, credentials))).toBe(true);
  });
});

describe('pages', () => {
  const hostile = '"><img src=x onerror=alert(1)>\'&';

  it('escape everything that comes from outside', async () => {
    const { login, visitor, app } = await start();
    await using _ = login;
    const query = authorizeQuery(app.id, { state: hostile, login_hint: hostile, nonce: hostile });
    for (const path of ['/login', '/signup', '/forgotPassword', '/confirmForgotPassword']) {
      const page = await visitor.open(`${path}${query}`);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('<img');
    }
    const failed = await visitor.submit(await visitor.open(`/login${query}`), {
      username: hostile,
      password: 'x',
    });
    expect(failed.status).toBe(400);
    expect(failed.text).not.toContain('<img');
    const error = await visitor.open(`/error?error=${encodeURIComponent(hostile)}&client_id=x`);
    expect(error.text).not.toContain('onerror');
  });

  it('load nothing from elsewhere, run nothing inline, are neither stored nor framed', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    const page = await visitor.open(`/login${query}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).not.toMatch(/<script>|style="|onclick/);
    for (const name of ['login.css', 'login.js']) {
      const asset = await fetch(`${login.base}/_assets/${name}`);
      expect([asset.status, (await asset.text()).length > 500]).toEqual([200, true]);
    }
    expect((await fetch(`${login.base}/_assets/..%2fassets.ts`)).status).toBe(404);
    expect((await fetch(`${login.base}/nothing`)).status).toBe(404);
  });

  it('put no secret into an address', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await login.pool.invite(email, `${password}-0`);
    const page = await visitor.submit(await visitor.open(`/login${query}`), {
      username: email,
      password: `${password}-0`,
    });
    expect(page.url).not.toContain(password);
    expect(page.url).not.toContain('ession');
  });
});
