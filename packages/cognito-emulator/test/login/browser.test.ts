import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { email, password } from '../auth/support.ts';
import { authorizeQuery, callback, farewell, type Login, startLogin } from '../oauth/support.ts';
import { alertOf, createVisitor, type Visitor } from '../oauth/visitor.ts';
import { codeOf, isBack } from './support.ts';

const signInPage = '<h1>Sign in</h1>';

let login: Login;
let appId = '';
let query = '';

beforeAll(async () => {
  login = await startLogin();
  await login.pool.createUser();
  appId = (await login.createApp()).id;
  query = authorizeQuery(appId);
});

afterAll(() => login[Symbol.asyncDispose]());

const signIn = async (visitor: Visitor) => {
  const page = await visitor.open(`/login${query}`);
  expect(isBack(await visitor.submit(page, { username: email, password }))).toBe(true);
};

/** What the cookies of one browser open in another. */
const withCookiesOf = (visitor: Visitor, base = login.base) => {
  const other = createVisitor(base);
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  return other;
};

/** Another pool of the same emulator, which a browser sees under the same host. */
const addPool = async () => {
  const { sdk } = login.pool;
  const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'next door' }));
  const UserPoolId = UserPool?.Id ?? '';
  const Domain = 'next-door';
  await sdk.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain, ManagedLoginVersion: 2 }));
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      SupportedIdentityProviders: ['COGNITO'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [callback],
    }),
  );
  return {
    base: `${login.pool.emulator.url}/${Domain}`,
    query: authorizeQuery(UserPoolClient?.ClientId ?? ''),
  };
};

it('is given cookies that no script reads, no other site sends, and no other pool is told', async () => {
  const visitor = login.visitor();
  const page = await visitor.open(`/login${query}`);
  const response = await fetch(`${login.base}/login${query}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `XSRF-TOKEN=${visitor.cookies.get('XSRF-TOKEN')}` },
    body: new URLSearchParams({
      username: email,
      password,
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '',
    }),
  });
  const cookies = [...page.headers.getSetCookie(), ...response.headers.getSetCookie()];
  expect(cookies.map((line) => line.split('=', 1)[0])).toEqual([
    'XSRF-TOKEN',
    'cognito-step',
    'cognito',
  ]);
  for (const line of cookies) {
    expect(line).toContain('; HttpOnly');
    expect(line).toContain('; SameSite=Lax');
    expect(line).toContain(`; Path=/${login.domain}/`);
    expect(line).not.toContain('Domain=');
  }
});

it('is not signed in to another pool of the same emulator', async () => {
  const visitor = login.visitor();
  await signIn(visitor);
  const other = await addPool();
  const stranger = withCookiesOf(visitor, other.base);
  const asked = await stranger.open(`/oauth2/authorize${other.query}`);
  expect(asked.text).toContain(signInPage);
  const crossed = await visitor.open(`/oauth2/authorize${other.query}`);
  expect([crossed.status, crossed.left]).toEqual([400, null]);
});

it('has one session at a time, and none after a sign-out', async () => {
  const visitor = login.visitor();
  await signIn(visitor);
  const first = withCookiesOf(visitor);
  await signIn(visitor);
  const second = withCookiesOf(visitor);
  expect((await first.open(`/oauth2/authorize${query}`)).text).toContain(signInPage);
  expect(isBack(await second.open(`/oauth2/authorize${query}`))).toBe(true);
  const out = new URLSearchParams({ client_id: appId, logout_uri: farewell });
  expect((await visitor.open(`/logout?${out}`)).left?.href).toBe(farewell);
  expect((await visitor.open(`/oauth2/authorize${query}`)).text).toContain(signInPage);
  expect((await second.open(`/oauth2/authorize${query}`)).text).toContain(signInPage);
});

it('is at no step any more after a sign-out', async () => {
  const visitor = login.visitor();
  const username = 'leaving@example.com';
  const page = await visitor.submit(await visitor.open(`/signup${query}`), { username, password });
  const out = new URLSearchParams({ client_id: appId, logout_uri: farewell });
  await visitor.open(`/logout?${out}`);
  const fields = { username, code: codeOf(login) };
  const done = await visitor.submit(page, fields, '/confirmUser');
  expect(alertOf(done)).toBe('Your account is ready. Sign in.');
  expect(visitor.cookies.has('cognito')).toBe(false);
});

it('is led to an address for signing out only where that is registered as one', async () => {
  const out = new URLSearchParams({ client_id: appId, logout_uri: callback });
  const page = await login.visitor().open(`/logout?${out}`);
  expect([page.status, page.left]).toEqual([400, null]);
});

it('is at a step with the app that it came from, and no other', async () => {
  const name = 'invited@example.com';
  await login.pool.invite(name, `${password}-0`);
  const visitor = login.visitor();
  const first = await visitor.open(`/login${query}`);
  const page = await visitor.submit(first, { username: name, password: `${password}-0` });
  expect(page.text).toContain('Choose a password');
  const other = authorizeQuery((await login.createApp()).id);
  const elsewhere = await visitor.open(`/newPassword${other}`);
  expect(elsewhere.text).toContain(signInPage);
  expect((await visitor.open(`/newPassword${query}`)).text).toContain('Choose a password');
});

it('is at the account that the page names, whoever a form names besides', async () => {
  const [name, changed] = ['first@example.com', `${password}-2`];
  const visitor = login.visitor();
  const page = await visitor.submit(await visitor.open(`/signup${query}`), {
    username: name,
    password,
  });
  const fields = { username: email, code: codeOf(login) };
  expect(isBack(await visitor.submit(page, fields, '/confirmUser'))).toBe(true);

  const asked = await visitor.submit(await visitor.open(`/forgotPassword${query}`), {
    username: name,
  });
  const done = await visitor.submit(asked, {
    username: email,
    code: codeOf(login),
    password: changed,
  });
  expect(alertOf(done)).toBe('Your password has been set. Sign in with it.');
  // Said once.
  const again = await visitor.open(`/login${query}`);
  expect([again.text.includes(signInPage), alertOf(again)]).toEqual([true, '']);
  const back = await visitor.submit(again, { username: name, password: changed });
  expect(isBack(back)).toBe(true);
});

it('has proved a password for a quarter of an hour', async () => {
  const name = 'slow@example.com';
  const visitor = login.visitor();
  const page = await visitor.submit(await visitor.open(`/signup${query}`), {
    username: name,
    password,
  });
  const code = codeOf(login);
  login.pool.clock.advance(15 * 60_000);
  const done = await visitor.submit(page, { username: name, code }, '/confirmUser');
  expect(alertOf(done)).toBe('Your account is ready. Sign in.');
  expect(visitor.cookies.has('cognito')).toBe(false);
});

it('sends no form without a token, not even an empty one that nobody gave it', async () => {
  const empty: Readonly<Record<string, string>>[] = [{}, { cookie: 'XSRF-TOKEN=' }];
  for (const headers of empty) {
    const response = await fetch(`${login.base}/login${query}`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ username: email, password, _csrf: '' }),
    });
    expect(response.status).toBe(403);
  }
});

it('is told of no passkey without one sign-in more in the list of them', async () => {
  const visitor = login.visitor();
  await signIn(visitor);
  expect((await visitor.open(`/passkeys/add${query}`)).text).toContain('No passkeys here');
  const list = await fetch(`${login.pool.emulator.url}/_emulator/sessions`);
  expect(await list.text()).toContain('Nobody has signed in yet');
});

it('finds no page for passkeys on the classic pages', async () => {
  const { pool, domain: Domain } = login;
  const visitor = login.visitor();
  await signIn(visitor);
  const page = await visitor.open(`/login${query}`);
  const classic = { UserPoolId: pool.poolId, Domain, ManagedLoginVersion: 1 };
  await pool.sdk.send(new UpdateUserPoolDomainCommand(classic));
  expect((await visitor.open(`/passkeys/add${query}`)).status).toBe(404);
  const text = page.text.replace('/login?', '/passkeys/add?');
  expect((await visitor.submit({ ...page, text }, { credential: '{}' })).status).toBe(404);
});
