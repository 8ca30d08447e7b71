import { createHash } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDisableProviderForUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminLinkProviderForUserCommand,
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  ForgotPasswordCommand,
  ListUsersCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { email, password, refusal } from '../auth/support.ts';
import {
  authorizeQuery,
  callback,
  type Login,
  postForm,
  readJson,
  startLogin,
} from '../oauth/support.ts';
import { createVisitor, type Visited } from '../oauth/visitor.ts';

const addAcme = (
  { pool }: Login,
  changes: Partial<CreateIdentityProviderCommandInput> = {},
  details = {},
) =>
  pool.sdk.send(
    new CreateIdentityProviderCommand({
      UserPoolId: pool.poolId,
      ProviderName: 'Acme',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'gate',
        client_secret: 'any',
        oidc_issuer: `${pool.emulator.url}/_acme`,
        authorize_scopes: 'openid email profile',
        attributes_request_method: 'GET',
        ...details,
      },
      AttributeMapping: {
        email: 'email',
        email_verified: 'email_verified',
        given_name: 'given_name',
      },
      ...changes,
    }),
  );

const start = async (changes = {}, details = {}, options = {}) => {
  const login = await startLogin(options);
  await addAcme(login, changes, details);
  const app = await login.createApp({ SupportedIdentityProviders: ['COGNITO', 'Acme'] });
  // Acme and the pool are two places to a browser, and both on the emulator.
  const visitor = createVisitor(login.pool.emulator.url);
  const query = authorizeQuery(app.id, { identity_provider: 'Acme' });
  return {
    login,
    app,
    visitor,
    open: () => visitor.open(`${login.base}/oauth2/authorize${query}`),
  };
};

type World = Awaited<ReturnType<typeof start>>;

const ada = { email, name: 'Ada Lovelace', verified: 'on' };

const tokensAt = async ({ login, app }: World, { left }: Visited) => {
  if (left === null) throw new Error('Nobody came back.');
  expect(`${left.origin}${left.pathname}`).toBe(callback);
  const response = await postForm(`${login.base}/oauth2/token`, {
    grant_type: 'authorization_code',
    client_id: app.id,
    redirect_uri: callback,
    code: left.searchParams.get('code') ?? '',
  });
  const { id_token = '', access_token = '' } = await readJson(response);
  return { id: decodeJwt(id_token), access: decodeJwt(access_token) };
};

const people = async ({ login }: World) =>
  (await login.pool.sdk.send(new ListUsersCommand({ UserPoolId: login.pool.poolId }))).Users ?? [];

describe('signing in with Acme', () => {
  it('makes a profile of its own, with mapped attributes, and finds it again', async () => {
    const world = await start();
    await using login = world.login;
    const first = await tokensAt(world, await world.visitor.submit(await world.open(), ada));
    const subject = String(first.id['cognito:username']).replace('Acme_', '');
    expect(first.id).toMatchObject({
      'cognito:username': `Acme_${subject}`,
      'cognito:groups': [`${login.pool.poolId}_Acme`],
      email,
      email_verified: true,
      given_name: 'Ada',
      identities: [
        {
          userId: subject,
          providerName: 'Acme',
          providerType: 'OIDC',
          issuer: null,
          primary: 'true',
          dateCreated: expect.stringMatching(/^\d+$/),
        },
      ],
    });
    expect(first.access).toMatchObject({ username: `Acme_${subject}` });
    const [profile, ...others] = await people(world);
    expect(others).toEqual([]);
    expect(profile?.UserStatus).toBe('EXTERNAL_PROVIDER');
    expect(profile?.Attributes).toContainEqual({
      Name: 'identities',
      Value: expect.stringContaining('"providerName":"Acme"'),
    });

    const renamed = { ...ada, name: 'Augusta King' };
    const other = createVisitor(login.pool.emulator.url);
    const query = authorizeQuery(world.app.id, { identity_provider: 'Acme' });
    const page = await other.open(`${login.base}/oauth2/authorize${query}`);
    const second = await tokensAt(world, await other.submit(page, renamed));
    expect(second.id).toMatchObject({ sub: first.id.sub, given_name: 'Augusta' });
    expect(await people(world)).toHaveLength(1);
  });

  it('is told what the app asks of the sign-in, but for silence', async () => {
    const world = await start();
    await using login = world.login;
    const asked = { identity_provider: 'Acme', prompt: 'login select_account', login_hint: email };
    const page = await world.visitor.open(
      `${login.base}/oauth2/authorize${authorizeQuery(world.app.id, asked)}`,
    );
    const query = new URL(page.url).searchParams;
    expect([query.get('prompt'), query.get('login_hint')]).toEqual(['login select_account', email]);
    expect(page.text).toContain(`value="${email}"`);
    const plain = await world.open();
    expect(new URL(plain.url).searchParams.has('prompt')).toBe(false);
    const silent = authorizeQuery(world.app.id, { identity_provider: 'Acme', prompt: 'none' });
    const { left } = await world.visitor.open(`${login.base}/oauth2/authorize${silent}`);
    expect(left?.searchParams.get('error')).toBe('login_required');
  });

  it('is offered on the login page, and the only way where it is the only provider', async () => {
    const world = await start();
    await using login = world.login;
    const { visitor } = world;
    const page = await visitor.open(`${login.base}/login${authorizeQuery(world.app.id)}`);
    const [, link = ''] = /href="([^"]*identity_provider=Acme[^"]*)"/.exec(page.text) ?? [];
    const acme = await visitor.open(`${login.pool.emulator.url}${link.replaceAll('&amp;', '&')}`);
    expect(acme.text).toContain('<h1>Sign in with Acme</h1>');
    const only = await login.createApp({ SupportedIdentityProviders: ['Acme'] });
    const straight = await visitor.open(`${login.base}/oauth2/authorize${authorizeQuery(only.id)}`);
    expect(straight.text).toContain('<h1>Sign in with Acme</h1>');
    for (const parameter of ['identity_provider', 'idp_identifier']) {
      const query = authorizeQuery(world.app.id, { [parameter]: 'Other' });
      const refused = await visitor.open(`${login.base}/oauth2/authorize${query}`);
      expect([refused.status, refused.text]).toEqual([
        400,
        expect.stringContaining('Unknown provider'),
      ]);
    }
  });

  it('never finds somebody by an address alone', async () => {
    const world = await start();
    await using login = world.login;
    const sub = await login.pool.createUser();
    const { id } = await tokensAt(world, await world.visitor.submit(await world.open(), ada));
    expect(id.sub).not.toBe(sub);
    // And the newcomer takes nobody's name: the password goes on to be the owner's.
    const app = await login.createApp();
    const visitor = login.visitor();
    const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
    const { left } = await visitor.submit(page, { username: email, password });
    const own = await tokensAt({ ...world, app }, { ...page, left });
    expect(own.id.sub).toBe(sub);
  });

  it('tells the app that Acme refused', async () => {
    const world = await start();
    await using _ = world.login;
    const { left } = await world.visitor.submit(await world.open(), { ...ada, deny: '1' });
    expect(left?.searchParams.get('error')).toBe('access_denied');
    expect(left?.searchParams.get('state')).toBe('state-1');
    expect(await people(world)).toEqual([]);
  });

  it('tells the app what Acme does not say of somebody and the pool requires', async () => {
    const schema = { Schema: [{ Name: 'family_name', Required: true }] };
    const world = await start({}, {}, schema);
    await using _ = world.login;
    const { left } = await world.visitor.submit(await world.open(), ada);
    expect(left?.searchParams.get('error_description')).toBe('attributes required: [family_name]');
    expect(await people(world)).toEqual([]);
  });

  it('lets in whose address is said to be unverified and is not told', async () => {
    const world = await start({ AttributeMapping: { email_verified: 'email_verified' } });
    await using _ = world.login;
    for (const visitor of [world.visitor, createVisitor(world.login.pool.emulator.url)]) {
      const query = authorizeQuery(world.app.id, { identity_provider: 'Acme' });
      const page = await visitor.open(`${world.login.base}/oauth2/authorize${query}`);
      const { id } = await tokensAt(world, await visitor.submit(page, { ...ada, verified: '' }));
      expect(id).not.toHaveProperty('email');
    }
  });

  it('does not let in who has been disabled', async () => {
    const world = await start();
    await using login = world.login;
    await world.visitor.submit(await world.open(), ada);
    const [profile] = await people(world);
    await login.pool.sdk.send(
      new AdminDisableUserCommand({
        UserPoolId: login.pool.poolId,
        Username: profile?.Username ?? '',
      }),
    );
    const { left } = await world.visitor.submit(await world.open(), ada);
    expect(left?.searchParams.get('error_description')).toBe('User is disabled.');
  });

  it('says so where the provider does not answer', async () => {
    const world = await start({}, { oidc_issuer: 'http://127.0.0.1:1' });
    await using _ = world.login;
    const page = await world.open();
    expect([page.status, page.text.includes('did not answer')]).toEqual([502, true]);
  });
});

describe('a return from a provider', () => {
  /** Signs in at Acme up to the address that leads back, without following it. */
  const returnOf = async (world: World) => {
    const page = await world.open();
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    const response = await fetch(new URL(action.replaceAll('&amp;', '&'), page.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(ada),
    });
    return response.headers.get('location') ?? '';
  };

  it('counts in the browser that left, and once', async () => {
    const world = await start();
    await using login = world.login;
    const address = await returnOf(world);
    const stranger = createVisitor(login.pool.emulator.url);
    expect((await stranger.open(address)).status).toBe(400);
    expect((await world.visitor.open(address)).left).not.toBeNull();
    expect((await world.visitor.open(address)).status).toBe(400);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'other')],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['a made-up code', (url: URL) => url.searchParams.set('code', 'other')],
  ])('with %s signs nobody in', async (_, change) => {
    const world = await start();
    await using _login = world.login;
    const url = new URL(await returnOf(world));
    change(url);
    const page = await world.visitor.open(url.toString());
    expect([page.status, page.left]).toEqual([502, null]);
    expect(await people(world)).toEqual([]);
  });
});

it('a provider that the app no longer has signs nobody in', async () => {
  const world = await start();
  await using login = world.login;
  const page = await world.open();
  await login.pool.sdk.send(
    new UpdateUserPoolClientCommand({
      UserPoolId: login.pool.poolId,
      ClientId: world.app.id,
      SupportedIdentityProviders: ['COGNITO'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [callback],
    }),
  );
  const back = await world.visitor.submit(page, ada);
  expect([back.status, back.left]).toEqual([400, null]);
  expect(await people(world)).toEqual([]);
});

it('nobody is taken for a user who happens to have the name', async () => {
  const world = await start({}, {}, { UsernameAttributes: undefined });
  await using login = world.login;
  const subject = createHash('sha256').update(email).digest('hex').slice(0, 20);
  const Username = `Acme_${subject}`;
  const { poolId: UserPoolId } = login.pool;
  await login.pool.sdk.send(new AdminCreateUserCommand({ UserPoolId, Username }));
  const { left } = await world.visitor.submit(await world.open(), ada);
  expect(left?.searchParams.get('error_description')).toBe('User already exists');
  const [user, ...others] = await people(world);
  expect([user?.UserStatus, others]).toEqual(['FORCE_CHANGE_PASSWORD', []]);
});

describe('Acme’s codes', () => {
  const acme = (login: Login, path: string, query: Readonly<Record<string, string>>, init = {}) =>
    fetch(`${login.pool.emulator.url}/_acme${path}?${new URLSearchParams(query)}`, {
      redirect: 'manual',
      ...init,
    });
  const verifier = 'v'.repeat(43);
  const asked = {
    response_type: 'code',
    client_id: 'gate',
    redirect_uri: callback,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  };
  const codeOf = async (login: Login) => {
    const body = new URLSearchParams({ email });
    const response = await acme(login, '/authorize', asked, { method: 'POST', body });
    return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
  };

  it('are for the app that asked, with its verifier, once and for a minute', async () => {
    await using login = await startLogin();
    const right = { client_id: 'gate', redirect_uri: callback, code_verifier: verifier };
    const exchange = async (code: string, changes: Readonly<Record<string, string>> = {}) => {
      const body = new URLSearchParams({ ...right, code, ...changes });
      const response = await acme(login, '/token', {}, { method: 'POST', body });
      expect(response.headers.get('cache-control')).toBe('no-store');
      return response.status;
    };
    const code = await codeOf(login);
    expect(await exchange(code, { client_id: 'other' })).toBe(400);
    expect(await exchange(code, { redirect_uri: `${callback}2` })).toBe(400);
    expect(await exchange(code, { code_verifier: 'w'.repeat(43) })).toBe(400);
    expect(await exchange(code)).toBe(200);
    expect(await exchange(code)).toBe(400);
    const late = await codeOf(login);
    login.pool.clock.advance(60_000);
    expect(await exchange(late)).toBe(400);
  });

  it('are made for nobody on another site’s word', async () => {
    await using login = await startLogin();
    for (const origin of ['https://evil.example', 'http://localhost:3000', 'null']) {
      const init = { method: 'POST', headers: { origin }, body: new URLSearchParams({ email }) };
      expect((await acme(login, '/authorize', asked, init)).status).toBe(403);
    }
    const page = await acme(login, '/authorize', asked);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('a link', () => {
  const link = ({ login }: World, ProviderAttributeName: string, ProviderAttributeValue: string) =>
    refusal(
      login.pool.sdk.send(
        new AdminLinkProviderForUserCommand({
          UserPoolId: login.pool.poolId,
          DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: email },
          SourceUser: { ProviderName: 'Acme', ProviderAttributeName, ProviderAttributeValue },
        }),
      ),
    );

  it('by a claim makes Acme’s sign-ins those of the user, and is one by the subject from then on', async () => {
    const world = await start();
    await using login = world.login;
    const sub = await login.pool.createUser();
    expect(await link(world, 'email', 'work@acme.example')).toBe('no refusal');
    const work = { ...ada, email: 'work@acme.example' };
    const { id } = await tokensAt(world, await world.visitor.submit(await world.open(), work));
    expect(id).toMatchObject({ sub, 'cognito:username': sub });
    expect(id.identities).toMatchObject([{ providerName: 'Acme', primary: 'false' }]);
    expect(await people(world)).toHaveLength(1);
  });

  it('brings no address that is the name of somebody else', async () => {
    const world = await start();
    await using login = world.login;
    await login.pool.createUser();
    const taken = 'work@acme.example';
    const holder = await login.pool.createUser(taken);
    expect(await link(world, 'email', taken)).toBe('no refusal');
    const { left } = await world.visitor.submit(await world.open(), { ...ada, email: taken });
    expect(left?.searchParams.get('error')).toBe('invalid_request');
    expect(left?.searchParams.get('error_description')).toContain('already exists');
    const byName = { UserPoolId: login.pool.poolId, Username: taken };
    const { Username } = await login.pool.sdk.send(new AdminGetUserCommand(byName));
    expect(Username).toBe(holder);
  });

  it('is refused beyond the fifth of a user', async () => {
    const world = await start();
    await using login = world.login;
    await login.pool.createUser();
    for (let at = 1; at <= 5; at++)
      expect(await link(world, 'email', `ada-${at}@acme.example`)).toBe('no refusal');
    expect(await link(world, 'email', 'ada-6@acme.example')).toContain('LimitExceededException');
  });

  it('is refused for somebody who has signed in before, for nobody, and for an unknown provider', async () => {
    const world = await start();
    await using login = world.login;
    await world.visitor.submit(await world.open(), ada);
    const [profile] = await people(world);
    const subject = profile?.Username?.replace('Acme_', '') ?? '';
    expect(await link(world, 'Cognito_Subject', subject)).toBe(
      'UserNotFoundException: User does not exist.',
    );
    await login.pool.createUser();
    expect(await link(world, 'Cognito_Subject', subject)).toBe(
      'InvalidParameterException: Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    );
  });

  it('ends, and whoever comes by it next is somebody new', async () => {
    const world = await start();
    await using login = world.login;
    const sub = await login.pool.createUser();
    await link(world, 'email', email);
    await world.visitor.submit(await world.open(), ada);
    const { UserAttributes } = await login.pool.sdk.send(
      new AdminGetUserCommand({ UserPoolId: login.pool.poolId, Username: email }),
    );
    const identities = UserAttributes?.find(({ Name }) => Name === 'identities')?.Value ?? '[]';
    const [{ userId = '' } = {}] = JSON.parse(identities);
    await login.pool.sdk.send(
      new AdminDisableProviderForUserCommand({
        UserPoolId: login.pool.poolId,
        User: {
          ProviderName: 'Acme',
          ProviderAttributeName: 'Cognito_Subject',
          ProviderAttributeValue: userId,
        },
      }),
    );
    const other = createVisitor(login.pool.emulator.url);
    const query = authorizeQuery(world.app.id, { identity_provider: 'Acme' });
    const page = await other.open(`${login.base}/oauth2/authorize${query}`);
    const { id } = await tokensAt(world, await other.submit(page, ada));
    expect(id.sub).not.toBe(sub);
  });
});

it('a password cannot be set for somebody from another provider', async () => {
  const world = await start();
  await using login = world.login;
  await world.visitor.submit(await world.open(), ada);
  const [profile] = await people(world);
  const Username = profile?.Username ?? '';
  const forgot = new ForgotPasswordCommand({ ClientId: world.app.id, Username });
  expect(await refusal(login.pool.sdk.send(forgot))).toBe(
    'NotAuthorizedException: User password cannot be reset in the current state.',
  );
});

it('Acme sends people back to this machine only', async () => {
  const world = await start();
  await using login = world.login;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'x',
    redirect_uri: 'https://evil.example/',
  });
  const response = await fetch(`${login.pool.emulator.url}/_acme/authorize?${query}`);
  expect(response.status).toBe(400);
});
