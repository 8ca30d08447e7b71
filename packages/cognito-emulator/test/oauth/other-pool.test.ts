import {
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { email, password } from '../auth/support.ts';
import {
  authorizeQuery,
  callback,
  farewell,
  type Login,
  postForm,
  readJson,
  startLogin,
} from './support.ts';

let login: Login;
let app: Awaited<ReturnType<Login['createApp']>>;
/** The domain of another pool on the same emulator. */
let elsewhere: string;

beforeAll(async () => {
  login = await startLogin();
  await login.pool.createUser();
  app = await login.createApp();
  const { sdk, emulator } = login.pool;
  const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'others' }));
  const where = { UserPoolId: UserPool?.Id, Domain: 'elsewhere' };
  await sdk.send(new CreateUserPoolDomainCommand(where));
  elsewhere = `${emulator.url}/elsewhere`;
});
afterAll(() => login[Symbol.asyncDispose]());

const signIn = async () => {
  const visitor = login.visitor();
  const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
  const { left } = await visitor.submit(page, { username: email, password });
  return {
    grant_type: 'authorization_code',
    client_id: app.id,
    redirect_uri: callback,
    code: left?.searchParams.get('code') ?? '',
  };
};

it.each([
  ['/oauth2/authorize', {}],
  ['/login', {}],
  ['/logout', { logout_uri: farewell }],
])('%s knows no client of another pool', async (path, parameters) => {
  const query = authorizeQuery(app.id, parameters);
  const response = await fetch(`${elsewhere}${path}${query}`, { redirect: 'manual' });
  const next = new URL(response.headers.get('location') ?? `${elsewhere}/error`, elsewhere);
  expect([response.status >= 300, next.pathname]).toEqual([true, '/elsewhere/error']);
});

it('a link of a mail confirms nobody of another pool', async () => {
  const query = new URLSearchParams({
    client_id: app.id,
    user_name: email,
    confirmation_code: '000000',
  });
  const response = await fetch(`${elsewhere}/confirmUser?${query}`);
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('Unknown app'),
  ]);
});

it('/oauth2/token and /oauth2/revoke know no client of another pool', async () => {
  const form = await signIn();
  const refused = await postForm(`${elsewhere}/oauth2/token`, form);
  expect([refused.status, await readJson(refused)]).toEqual([400, { error: 'invalid_client' }]);
  const tokens = await readJson(await postForm(`${login.base}/oauth2/token`, form));
  const token = tokens.refresh_token ?? '';
  const revocation = await postForm(`${elsewhere}/oauth2/revoke`, { client_id: app.id, token });
  expect([revocation.status, await readJson(revocation)]).toEqual([
    401,
    { error: 'invalid_client' },
  ]);
});

it('/oauth2/userInfo knows nobody of another pool', async () => {
  const tokens = await readJson(await postForm(`${login.base}/oauth2/token`, await signIn()));
  const headers = { authorization: `Bearer ${tokens.access_token}` };
  expect((await fetch(`${login.base}/oauth2/userInfo`, { headers })).status).toBe(200);
  const refused = await fetch(`${elsewhere}/oauth2/userInfo`, { headers });
  expect([refused.status, (await readJson(refused)).error]).toEqual([401, 'invalid_token']);
});
