import { CreateIdentityProviderCommand } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, it } from 'vitest';
import type { TriggerFunctions } from '../../src/index.ts';
import { email, password } from '../auth/support.ts';
import { createResourceServer } from '../oauth/resource-server.ts';
import {
  authorizeQuery,
  basic,
  callback,
  postForm,
  readJson,
  startLogin,
} from '../oauth/support.ts';
import { createVisitor } from '../oauth/visitor.ts';
import { recordTriggers } from '../triggers/support.ts';

const start = async (functions: TriggerFunctions = {}) => {
  const recorder = recordTriggers(functions);
  return { recorder, login: await startLogin({}, { triggers: recorder.triggers }) };
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

it('a newcomer from another provider runs PreSignUp_ExternalProvider, which may refuse them', async () => {
  let isOpen = false;
  const { recorder, login } = await start({
    preSignUp: (event) => {
      if (!isOpen) throw new Error('closed');
      return event;
    },
  });
  await using _ = login;
  await login.pool.sdk.send(
    new CreateIdentityProviderCommand({
      UserPoolId: login.pool.poolId,
      ProviderName: 'Acme',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'gate',
        oidc_issuer: `${login.pool.emulator.url}/_acme`,
        authorize_scopes: 'openid email',
        attributes_request_method: 'POST',
      },
      AttributeMapping: { email: 'email' },
    }),
  );
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
