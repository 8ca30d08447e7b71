import { createHash } from 'node:crypto';
import {
  AdminDisableUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  DeleteResourceServerCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/clock.ts';
import { email, password } from '../auth/support.ts';
import { temporaryFolder } from '../support.ts';
import { createResourceServer } from './resource-server.ts';
import {
  authorizeQuery,
  basic,
  callback,
  codeFor,
  codeForm,
  farewell,
  type Login,
  postForm,
  readJson,
  startLogin,
} from './support.ts';

const exchange = async (
  login: Login,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) => {
  const response = await postForm(`${login.base}/oauth2/token`, fields, headers);
  return { status: response.status, headers: response.headers, body: await readJson(response) };
};

const start = async (settings = {}) => {
  const login = await startLogin();
  await login.pool.createUser();
  return { login, app: await login.createApp(settings) };
};

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const pkce = {
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
};

describe('a code', () => {
  it('works once', async () => {
    const { login, app } = await start();
    await using _ = login;
    const code = await codeFor(login, app);
    const first = await exchange(login, codeForm(app, code));
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const second = await exchange(login, codeForm(app, code));
    expect([second.status, second.body]).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('lasts five minutes', async () => {
    const { login, app } = await start();
    await using _ = login;
    const [early, late] = [await codeFor(login, app), await codeFor(login, app)];
    login.pool.clock.advance(minutes(5) - 1);
    expect((await exchange(login, codeForm(app, early))).status).toBe(200);
    login.pool.clock.advance(1);
    expect((await exchange(login, codeForm(app, late))).body).toEqual({ error: 'invalid_grant' });
  });

  it.each([
    ['another address', {}, { redirect_uri: `${callback}2` }],
    ['another verifier', pkce, { code_verifier: `${verifier}x` }],
    ['no verifier', pkce, {}],
    ['a verifier that nobody asked for', {}, { code_verifier: verifier }],
  ])('is refused with %s, and spent by the try', async (_, asked, changes) => {
    const { login, app } = await start();
    await using _login = login;
    const code = await codeFor(login, app, asked);
    const wrong = await exchange(login, { ...codeForm(app, code), ...changes });
    expect(wrong.body).toEqual({ error: 'invalid_grant' });
    const right = {
      ...codeForm(app, code),
      ...(Object.keys(asked).length > 0 && { code_verifier: verifier }),
    };
    expect((await exchange(login, right)).body).toEqual({ error: 'invalid_grant' });
  });

  it('survives a restart, and so does the sign-in on the pages', async () => {
    await using folder = await temporaryFolder();
    const login = await startLogin({}, { dataDir: folder.path });
    await using _ = login;
    await login.pool.createUser();
    const app = await login.createApp();
    const visitor = login.visitor();
    const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
    const { left } = await visitor.submit(page, { username: email, password });
    await login.pool.restart();
    const code = left?.searchParams.get('code') ?? '';
    expect((await exchange(login, codeForm(app, code))).status).toBe(200);
    const again = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
    expect(again.left?.searchParams.has('code')).toBe(true);
  });

  it('is another client’s only', async () => {
    const { login, app } = await start();
    await using _ = login;
    const other = await login.createApp();
    const code = await codeFor(login, app);
    expect((await exchange(login, codeForm(other, code))).body).toEqual({ error: 'invalid_grant' });
    expect((await exchange(login, codeForm(app, code))).status).toBe(200);
  });

  it('is worthless once its user is disabled', async () => {
    const { login, app } = await start();
    await using _ = login;
    const code = await codeFor(login, app);
    await login.pool.sdk.send(
      new AdminDisableUserCommand({ UserPoolId: login.pool.poolId, Username: email }),
    );
    expect((await exchange(login, codeForm(app, code))).body).toEqual({ error: 'invalid_grant' });
  });

  it('without openid brings no ID token', async () => {
    const { login, app } = await start();
    await using _ = login;
    const code = await codeFor(login, app, { scope: 'aws.cognito.signin.user.admin' });
    const { body } = await exchange(login, codeForm(app, code));
    expect(Object.keys(body).sort()).toEqual([
      'access_token',
      'expires_in',
      'refresh_token',
      'token_type',
    ]);
  });
});

describe('the token endpoint refuses', () => {
  it.each([
    ['no grant type', {}, 'invalid_request'],
    ['an unknown grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    [
      'a grant named as a method of objects is',
      { grant_type: 'toString' },
      'unsupported_grant_type',
    ],
    ['no code', { grant_type: 'authorization_code' }, 'invalid_request'],
    ['no refresh token', { grant_type: 'refresh_token' }, 'invalid_request'],
    ['a made-up one', { grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant'],
    ['a flow that is off', { grant_type: 'client_credentials' }, 'unauthorized_client'],
  ])('%s', async (_, fields, error) => {
    const { login, app } = await start();
    await using _login = login;
    const { status, body } = await exchange(login, { client_id: app.id, ...fields });
    expect([status, body.error]).toEqual([400, error]);
  });

  it('what is no form', async () => {
    const { login } = await start();
    await using _ = login;
    const response = await fetch(`${login.base}/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([response.status, (await readJson(response)).error]).toEqual([400, 'invalid_request']);
  });

  it.each([
    ['token', 'is said to be'],
    ['revoke', 'turns out to be'],
  ])('a form for /oauth2/%s that %s more than a mebibyte', async (endpoint, how) => {
    const { login } = await start();
    await using _ = login;
    const form = `token=${'x'.repeat(1024 * 1024)}`;
    const response = await fetch(`${login.base}/oauth2/${endpoint}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      ...(how === 'is said to be'
        ? { body: form }
        : { body: new Blob([form]).stream(), duplex: 'half' }),
    });
    expect([response.status, await readJson(response)]).toEqual([
      413,
      { error: 'invalid_request' },
    ]);
  });

  it('a client that is unknown, proves nothing, or proves too much', async () => {
    const { login, app } = await start({ GenerateSecret: true });
    await using _ = login;
    const open = await login.createApp();
    const grant = { grant_type: 'refresh_token', refresh_token: 'x' };
    const wrong = { id: app.id, secret: 'wrong' };
    for (const [fields, headers] of [
      [grant, {}],
      [{ ...grant, client_id: 'nobody' }, {}],
      [{ ...grant, client_id: app.id }, {}],
      [{ ...grant, client_id: app.id, client_secret: 'wrong' }, {}],
      [grant, basic(wrong)],
      [{ ...grant, client_id: open.id }, basic(app)],
      [{ ...grant, client_id: open.id, client_secret: 'any' }, {}],
      [grant, { authorization: 'Basic %%%' }],
    ] as const) {
      const { status, body } = await exchange(login, fields, headers);
      expect([status, body]).toEqual([400, { error: 'invalid_client' }]);
    }
    const proved = await exchange(login, grant, basic(app));
    expect(proved.body).toEqual({ error: 'invalid_grant' });
  });
});

describe('a grant that the client does not have', () => {
  it('is refused to one with another', async () => {
    const { login, app } = await start({ GenerateSecret: true });
    await using _ = login;
    const grant = { grant_type: 'client_credentials' };
    const refused = await exchange(login, grant, basic(app));
    expect([refused.status, refused.body]).toEqual([400, { error: 'unauthorized_client' }]);
  });

  it('is refused to one that had it when its code was issued', async () => {
    const { login, app } = await start();
    await using _ = login;
    const code = await codeFor(login, app);
    await login.pool.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: login.pool.poolId,
        ClientId: app.id,
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['implicit'],
        AllowedOAuthScopes: ['openid'],
        CallbackURLs: [callback],
      }),
    );
    const refused = await exchange(login, codeForm(app, code));
    expect([refused.status, refused.body]).toEqual([400, { error: 'unauthorized_client' }]);
  });
});

it('a scope that is gone with its resource server is not granted any more', async () => {
  const login = await startLogin();
  await using _ = login;
  await createResourceServer(login.pool, 'api', ['read', 'write']);
  const app = await login.createApp({
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['api/read', 'api/write'],
  });
  const ask = (scope: string) =>
    exchange(login, { grant_type: 'client_credentials', scope }, basic(app));
  expect((await ask('api/read')).status).toBe(200);
  await login.pool.sdk.send(
    new DeleteResourceServerCommand({ UserPoolId: login.pool.poolId, Identifier: 'api' }),
  );
  expect((await ask('api/read')).body).toEqual({ error: 'invalid_scope' });
});

describe('refreshing', () => {
  it('rotates where the client does, and refuses what was rotated away', async () => {
    const { login, app } = await start({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    });
    await using _ = login;
    const { body } = await exchange(login, codeForm(app, await codeFor(login, app)));
    const refresh = (token = '') =>
      exchange(login, { grant_type: 'refresh_token', client_id: app.id, refresh_token: token });
    const next = await refresh(body.refresh_token);
    expect(next.body.refresh_token).not.toBe(body.refresh_token);
    expect((await refresh(body.refresh_token)).body).toEqual({ error: 'invalid_grant' });
    expect((await refresh(next.body.refresh_token)).status).toBe(200);
  });

  it('and revoking are for the client that the token was given to', async () => {
    const { login, app } = await start();
    await using _ = login;
    const other = await login.createApp();
    const { body } = await exchange(login, codeForm(app, await codeFor(login, app)));
    const token = body.refresh_token ?? '';
    const refresh = (client_id: string) =>
      exchange(login, { grant_type: 'refresh_token', client_id, refresh_token: token });
    expect((await refresh(other.id)).body).toEqual({ error: 'invalid_grant' });
    const revoke = (client_id: string) =>
      postForm(`${login.base}/oauth2/revoke`, { client_id, token });
    const foreign = await revoke(other.id);
    expect([foreign.status, await foreign.json()]).toEqual([401, { error: 'invalid_client' }]);
    expect((await refresh(app.id)).status).toBe(200);
    expect((await revoke(app.id)).status).toBe(200);
    expect((await refresh(app.id)).body).toEqual({ error: 'invalid_grant' });
  });

  it('ends with a sign-out everywhere', async () => {
    const { login, app } = await start();
    await using _ = login;
    const { body } = await exchange(login, codeForm(app, await codeFor(login, app)));
    await login.pool.sdk.send(
      new AdminUserGlobalSignOutCommand({ UserPoolId: login.pool.poolId, Username: email }),
    );
    const refused = await exchange(login, {
      grant_type: 'refresh_token',
      client_id: app.id,
      refresh_token: body.refresh_token ?? '',
    });
    expect(refused.body).toEqual({ error: 'invalid_grant' });
  });
});

describe('the ID token', () => {
  it('holds what its scopes let through, as userInfo does, and the hash of its access token', async () => {
    const { login, app } = await start();
    await using _ = login;
    const { sdk, poolId: UserPoolId } = login.pool;
    const UserAttributes = [{ Name: 'given_name', Value: 'Ada' }];
    await sdk.send(
      new AdminUpdateUserAttributesCommand({ UserPoolId, Username: email, UserAttributes }),
    );
    const read = async (scope: string) => {
      const code = await codeFor(login, app, { scope });
      const { body } = await exchange(login, codeForm(app, code));
      const { access_token: access = '', id_token: id = '' } = body;
      const headers = { authorization: `Bearer ${access}` };
      const info = await readJson(await fetch(`${login.base}/oauth2/userInfo`, { headers }));
      const hash = createHash('sha256').update(access).digest().subarray(0, 16);
      expect(decodeJwt(id).at_hash).toBe(hash.toString('base64url'));
      return [decodeJwt(id), info];
    };
    for (const claims of await read('openid email')) {
      expect(claims).toHaveProperty('email', email);
      expect(claims).not.toHaveProperty('given_name');
    }
    for (const claims of await read('openid profile'))
      expect(claims).toMatchObject({ email, given_name: 'Ada' });
  });
});

describe('/oauth2/userInfo', () => {
  const userInfo = async (login: Login, authorization?: string) => {
    const headers = new Headers(authorization === undefined ? {} : { authorization });
    const response = await fetch(`${login.base}/oauth2/userInfo`, { headers });
    return { response, body: await readJson(response) };
  };

  it('refuses no token, a made-up one, an ID token, and one without openid', async () => {
    const { login, app } = await start();
    await using _ = login;
    const none = await userInfo(login);
    expect([none.response.status, none.body.error]).toEqual([400, 'invalid_request']);
    expect(none.response.headers.get('www-authenticate')).toContain('error="invalid_request"');
    const { body } = await exchange(login, codeForm(app, await codeFor(login, app)));
    for (const token of ['x', body.id_token]) {
      const refused = await userInfo(login, `Bearer ${token}`);
      expect([refused.response.status, refused.body.error]).toEqual([401, 'invalid_token']);
    }
    const scope = 'aws.cognito.signin.user.admin';
    const code = await codeFor(login, app, { scope });
    const narrow = await exchange(login, codeForm(app, code));
    const refused = await userInfo(login, `Bearer ${narrow.body.access_token}`);
    expect(refused.body.error_description).toBe('Access token does not contain openid scope');
  });

  it('may be read by a page of any origin', async () => {
    const { login } = await start();
    await using _ = login;
    const response = await fetch(`${login.base}/oauth2/userInfo`, {
      headers: { origin: 'https://app.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('/oauth2/revoke', () => {
  it('answers 200 for what is unknown, and refuses what cannot be revoked', async () => {
    const { login, app } = await start();
    await using _ = login;
    const revoke = (fields: Readonly<Record<string, string>>) =>
      postForm(`${login.base}/oauth2/revoke`, fields);
    const { body } = await exchange(login, codeForm(app, await codeFor(login, app)));
    expect((await revoke({ client_id: app.id, token: 'unknown' })).status).toBe(200);
    const access = await revoke({ client_id: app.id, token: body.access_token ?? '' });
    expect([access.status, await access.json()]).toEqual([
      400,
      { error: 'unsupported_token_type' },
    ]);
    expect((await revoke({ client_id: app.id })).status).toBe(400);
    const nobody = await revoke({ client_id: 'nobody', token: 'x' });
    expect([nobody.status, await nobody.json()]).toEqual([401, { error: 'invalid_client' }]);
  });
});

describe('/logout', () => {
  it.each([
    ['an address that is not registered', { logout_uri: 'https://evil.example/' }],
    ['an address that only begins alike', { logout_uri: `${farewell}/more` }],
    ['nothing', {}],
    ['an unknown client', { client_id: 'nobody', logout_uri: 'http://localhost:3000/bye' }],
  ])('redirects nowhere for %s, and signs nobody out', async (_, changes) => {
    const { login, app } = await start();
    await using _login = login;
    const visitor = login.visitor();
    const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
    await visitor.submit(page, { username: email, password });
    const query = new URLSearchParams({ client_id: app.id, ...changes });
    const out = await visitor.open(`/logout?${query}`);
    expect([out.status, out.left]).toEqual([400, null]);
    const still = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
    expect(still.left).not.toBeNull();
  });

  it('leads to the login page where that is asked for', async () => {
    const { login, app } = await start();
    await using _ = login;
    const page = await login.visitor().open(`/logout${authorizeQuery(app.id)}`);
    expect(page.text).toContain('<h1>Sign in</h1>');
  });
});
