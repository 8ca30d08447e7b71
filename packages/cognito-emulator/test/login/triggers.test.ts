import {
  AdminDeleteUserCommand,
  CreateIdentityProviderCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, it } from 'vitest';
import type { TriggerEvents, TriggerFunctions } from '../../src/index.ts';
import { email, password } from '../auth/support.ts';
import { createResourceServer } from '../oauth/resource-server.ts';
import {
  authorizeQuery,
  basic,
  callback,
  type Login,
  postForm,
  readJson,
  startLogin,
} from '../oauth/support.ts';
import { alertOf, createVisitor } from '../oauth/visitor.ts';
import { recordTriggers } from '../triggers/support.ts';

const start = async (functions: TriggerFunctions = {}) => {
  const recorder = recordTriggers(functions);
  return { recorder, login: await startLogin({}, { triggers: recorder.triggers }) };
};

const addAcme = ({ pool }: Login) =>
  pool.sdk.send(
    new CreateIdentityProviderCommand({
      UserPoolId: pool.poolId,
      ProviderName: 'Acme',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'gate',
        oidc_issuer: `${pool.emulator.url}/_acme`,
        authorize_scopes: 'openid email profile',
        attributes_request_method: 'POST',
      },
      AttributeMapping: { email: 'email', given_name: 'given_name' },
    }),
  );

/** Somebody arrives from Acme, and comes back to the app. */
const visitAcme = async (login: Login) => {
  await addAcme(login);
  const app = await login.createApp({ SupportedIdentityProviders: ['Acme'] });
  const visitor = createVisitor(login.pool.emulator.url);
  const page = await visitor.open(`${login.base}/oauth2/authorize${authorizeQuery(app.id)}`);
  const { left } = await visitor.submit(page, { email, name: 'Ada Lovelace' });
  const people = async () =>
    (await login.pool.sdk.send(new ListUsersCommand({ UserPoolId: login.pool.poolId }))).Users ??
    [];
  return { left, people };
};

it('a sign-in on the pages runs the functions of one, and the tokens those of HostedAuth', async () => {
  const { recorder, login } = await start({
    preTokenGeneration: (event) => ({
      ...event,
      response: { claimsOverrideDetails: { claimsToAddOrOverride: { desk: 'four' } } },
    }),
  });
  await using _ = login;
  await login.pool.createUser();
  const app = await login.createApp();
  const visitor = login.visitor();
  const page = await visitor.open(`/login${authorizeQuery(app.id)}`);
  const { left } = await visitor.submit(page, { username: email, password });
  const response = await postForm(`${login.base}/oauth2/token`, {
    grant_type: 'authorization_code',
    client_id: app.id,
    redirect_uri: callback,
    code: left?.searchParams.get('code') ?? '',
  });
  const { id_token = '' } = await readJson(response);
  expect(decodeJwt(id_token).desk).toBe('four');
  expect(recorder.sources().filter((source) => !source.startsWith('PreSignUp'))).toEqual([
    'PreAuthentication_Authentication',
    'PostAuthentication_Authentication',
    'TokenGeneration_HostedAuth',
  ]);
});

it('a sign-up on the pages runs the functions of both, and one that refuses the sign-in leaves the account', async () => {
  let isOpen = false;
  const { recorder, login } = await start({
    preAuthentication: (event) => {
      if (!isOpen) throw new Error('closed today');
      return event;
    },
  });
  await using _ = login;
  const app = await login.createApp();
  const visitor = login.visitor();
  const page = await visitor.open(`/signup${authorizeQuery(app.id)}`);
  const asked = await visitor.submit(page, { username: email, password });
  const code = login.pool.emulator.code(email) ?? '';
  const refused = await visitor.submit(asked, { code }, '/confirmUser');
  expect(alertOf(refused)).toBe('PreAuthentication failed with error closed today.');
  isOpen = true;
  const { left } = await visitor.submit(refused, { username: email, password }, '/login');
  expect(left?.searchParams.has('code')).toBe(true);
  expect(recorder.sources().filter((source) => !source.startsWith('CustomMessage'))).toEqual([
    'PreSignUp_SignUp',
    'PostConfirmation_ConfirmSignUp',
    'PreAuthentication_Authentication',
    'PreAuthentication_Authentication',
    'PostAuthentication_Authentication',
  ]);
});

it('a function that refuses the tokens is heard by the app, and the code is spent', async () => {
  const { login } = await start({
    preTokenGeneration: () => {
      throw new Error('not today');
    },
  });
  await using _ = login;
  await login.pool.createUser();
  const app = await login.createApp();
  const visitor = login.visitor();
  const page = await visitor.open(`/login${authorizeQuery(app.id)}`);
  const { left } = await visitor.submit(page, { username: email, password });
  const exchange = async () => {
    const response = await postForm(`${login.base}/oauth2/token`, {
      grant_type: 'authorization_code',
      client_id: app.id,
      redirect_uri: callback,
      code: left?.searchParams.get('code') ?? '',
    });
    return [response.status, await readJson(response)];
  };
  expect(await exchange()).toEqual([
    400,
    {
      error: 'invalid_grant',
      error_description: 'PreTokenGeneration failed with error not today.',
    },
  ]);
  expect(await exchange()).toEqual([400, { error: 'invalid_grant' }]);
});

it.each(['code', 'token'])(
  'whoever is gone once the function has run is given no tokens (response_type=%s)',
  async (response_type) => {
    let pool: Login['pool'] | null = null;
    const { login } = await start({
      preTokenGeneration: async (event) => {
        const command = { UserPoolId: pool?.poolId, Username: email };
        await pool?.sdk.send(new AdminDeleteUserCommand(command));
        return event;
      },
    });
    await using _ = login;
    pool = login.pool;
    await pool.createUser();
    const app = await login.createApp({
      AllowedOAuthFlows: [response_type === 'code' ? 'code' : 'implicit'],
    });
    const visitor = login.visitor();
    const page = await visitor.open(`/login${authorizeQuery(app.id, { response_type })}`);
    const { left } = await visitor.submit(page, { username: email, password });
    if (response_type === 'token') {
      expect(left?.hash).toContain('error=invalid_request');
      expect(left?.hash).not.toContain('access_token');
      return;
    }
    const response = await postForm(`${login.base}/oauth2/token`, {
      grant_type: 'authorization_code',
      client_id: app.id,
      redirect_uri: callback,
      code: left?.searchParams.get('code') ?? '',
    });
    expect([response.status, await readJson(response)]).toEqual([400, { error: 'invalid_grant' }]);
  },
);

it('a newcomer from another provider runs PreSignUp_ExternalProvider, which may refuse them', async () => {
  let isOpen = false;
  const { recorder, login } = await start({
    preSignUp: (event) => {
      if (!isOpen) throw new Error('closed');
      return event;
    },
  });
  await using _ = login;
  await addAcme(login);
  const app = await login.createApp({ SupportedIdentityProviders: ['Acme'] });
  const arrive = async () => {
    const visitor = createVisitor(login.pool.emulator.url);
    const page = await visitor.open(`${login.base}/oauth2/authorize${authorizeQuery(app.id)}`);
    return (await visitor.submit(page, { email })).left;
  };
  expect((await arrive())?.searchParams.get('error_description')).toBe(
    'PreSignUp failed with error closed.',
  );
  isOpen = true;
  expect((await arrive())?.searchParams.has('code')).toBe(true);
  expect((await arrive())?.searchParams.has('code')).toBe(true);
  expect(recorder.sources()).toEqual([
    'PreSignUp_ExternalProvider',
    'PreSignUp_ExternalProvider',
    'PostConfirmation_ConfirmSignUp',
    'PostAuthentication_Authentication',
  ]);
});

it('client credentials are told of to version three alone', async () => {
  const { recorder, login } = await start();
  await using _ = login;
  await createResourceServer(login.pool, 'api', ['read']);
  const app = await login.createApp({
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['api/read'],
  });
  const form = { grant_type: 'client_credentials' };
  const response = await postForm(`${login.base}/oauth2/token`, form, basic(app));
  const { access_token = '' } = await readJson(response);
  expect(decodeJwt(access_token)).toMatchObject({ scope: 'api/read', sub: app.id });
  expect(recorder.events).toEqual([]);
});

it('a function may change what a provider says of somebody, and not who it is', async () => {
  const seen: TriggerEvents['inboundFederation'][] = [];
  const { login } = await start({
    inboundFederation: (event) => {
      seen.push(structuredClone(event));
      const { userInfo = {} } = event.request.attributes;
      const email = userInfo.email?.toUpperCase();
      return { ...event, response: { userAttributesToMap: { email, sub: 'somebody else' } } };
    },
  });
  await using _ = login;
  const world = await visitAcme(login);
  const [user] = await world.people();
  expect(seen).toMatchObject([
    {
      triggerSource: 'InboundFederation_ExternalProvider',
      request: {
        providerName: 'Acme',
        providerType: 'OIDC',
        attributes: {
          tokenResponse: { token_type: expect.any(String), access_token: expect.any(String) },
          idToken: { sub: expect.any(String) },
          userInfo: { email },
        },
      },
    },
  ]);
  expect(seen[0]?.request).not.toHaveProperty('userAttributes');
  expect(user?.Username).toBe(`Acme_${seen[0]?.request.attributes.idToken?.sub}`);
  const attributes = Object.fromEntries(
    (user?.Attributes ?? []).map((each) => [each.Name ?? '', each.Value]),
  );
  // What the function left out is not mapped.
  expect(attributes.given_name).toBeUndefined();
  expect(attributes.email).toBe(email.toUpperCase());
});

it('an empty answer leaves what the provider said', async () => {
  const { login } = await start({ inboundFederation: (event) => event });
  await using _ = login;
  const world = await visitAcme(login);
  const [user] = await world.people();
  expect(user?.Attributes).toContainEqual({ Name: 'given_name', Value: 'Ada' });
});

it('a function that refuses somebody from a provider is heard by the app', async () => {
  const { login } = await start({
    inboundFederation: () => {
      throw new Error('not from there');
    },
  });
  await using _ = login;
  const world = await visitAcme(login);
  expect(world.left?.searchParams.get('error_description')).toContain('not from there');
  expect(await world.people()).toEqual([]);
});
