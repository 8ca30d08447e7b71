import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { TriggerFunctions } from '../../src/index.ts';
import { email, password } from '../auth/support.ts';
import { authorizeQuery, callback, type Login, postForm, readJson, startLogin } from './support.ts';

const resource = 'https://solar-system.example/asteroids';

const start = async (settings = {}, triggers: TriggerFunctions = {}) => {
  const login = await startLogin({}, { triggers });
  await login.pool.createUser();
  return { login, app: await login.createApp(settings) };
};

const signIn = async (login: Login, query: string) => {
  const visitor = login.visitor();
  const page = await visitor.open(`/oauth2/authorize${query}`);
  return (await visitor.submit(page, { username: email, password })).left;
};

const tokens = async (login: Login, clientId: string, fields: Readonly<Record<string, string>>) => {
  const form = { client_id: clientId, redirect_uri: callback, ...fields };
  return readJson(await postForm(`${login.base}/oauth2/token`, form));
};

const tokensFor = async (login: Login, clientId: string, query: string) => {
  const left = await signIn(login, query);
  const code = left?.searchParams.get('code') ?? '';
  return tokens(login, clientId, { grant_type: 'authorization_code', code });
};

const audience = (token = '') => decodeJwt(token).aud;

describe('an access token', () => {
  it('is bound to the resource that was asked for, refreshed ones as well', async () => {
    const { login, app } = await start();
    await using _ = login;
    const query = authorizeQuery(app.id, { resource });
    const first = await tokensFor(login, app.id, query);
    expect([audience(first.access_token), audience(first.id_token)]).toEqual([resource, app.id]);
    const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' };
    const second = await tokens(login, app.id, { ...form, resource: 'https://elsewhere.example' });
    expect(audience(second.access_token)).toBe(resource);
  });

  it('of the implicit flow is as well', async () => {
    const { login, app } = await start({ AllowedOAuthFlows: ['implicit'] });
    await using _ = login;
    const left = await signIn(login, authorizeQuery(app.id, { response_type: 'token', resource }));
    const answer = new URLSearchParams(left?.hash.slice(1));
    expect(audience(answer.get('access_token') ?? '')).toBe(resource);
  });

  it('has no audience where none was asked for', async () => {
    const { login, app } = await start();
    await using _ = login;
    const { access_token } = await tokensFor(login, app.id, authorizeQuery(app.id));
    expect(audience(access_token)).toBeUndefined();
  });

  it('keeps its resource whatever a function says', async () => {
    const { login, app } = await start(
      {},
      {
        preTokenGenerationV2: (event) => {
          const claimsToAddOrOverride = { aud: event.callerContext.clientId, desk: 'four' };
          const accessTokenGeneration = { claimsToAddOrOverride };
          return {
            ...event,
            response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } },
          };
        },
      },
    );
    await using _ = login;
    const query = authorizeQuery(app.id, { resource });
    const { access_token = '' } = await tokensFor(login, app.id, query);
    expect(decodeJwt(access_token)).toMatchObject({ aud: resource, desk: 'four' });
  });
});

it('a resource may be an address of this machine or of an app, as a callback may, and nothing else', async () => {
  const { login, app } = await start();
  await using _ = login;
  const ask = async (asked: string) => {
    const query = authorizeQuery(app.id, { resource: asked, prompt: 'none' });
    const { left } = await login.visitor().open(`/oauth2/authorize${query}`);
    return left?.searchParams.get('error');
  };
  for (const good of ['http://localhost:4000/trpc', 'myapp://here'])
    expect(await ask(good)).toBe('login_required');
  for (const bad of ['', 'api', 'https:api', 'http://api.example', `${resource}#part`])
    expect(await ask(bad)).toBe('invalid_request');
  const twice = `${authorizeQuery(app.id, { resource })}&resource=https://other.example`;
  const { left } = await login.visitor().open(`/oauth2/authorize${twice}`);
  expect(left?.searchParams.get('error')).toBe('invalid_request');
});
