import {
  AdminDisableUserCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/clock.ts';
import { email, password } from '../auth/support.ts';
import { authorizeQuery, callback, startLogin } from './support.ts';
import { createVisitor } from './visitor.ts';

const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

/** The parameters that an app finds at its address, wherever the answer put them. */
const answerAt = (left: URL | null) => {
  const text = left?.hash ? left.hash.slice(1) : (left?.search ?? '');
  return Object.fromEntries(new URLSearchParams(text));
};

describe('/oauth2/authorize tells the app', () => {
  it.each([
    ['no response type', { response_type: null }, 'invalid_request'],
    ['an unknown response type', { response_type: 'id_token' }, 'invalid_request'],
    ['a flow that the client does not have', { response_type: 'token' }, 'unauthorized_client'],
    ['a scope that the client does not have', { scope: 'openid phone' }, 'invalid_scope'],
    ['a scope that nobody has', { scope: 'openid nothing' }, 'invalid_scope'],
    ['email without openid', { scope: 'email' }, 'invalid_scope'],
    ['a challenge without a method', { code_challenge: challenge }, 'invalid_request'],
    [
      'a challenge that is no protection',
      { code_challenge: challenge, code_challenge_method: 'plain' },
      'invalid_request',
    ],
    ['a method without a challenge', { code_challenge_method: 'S256' }, 'invalid_request'],
    [
      'a challenge that is none',
      { code_challenge: 'short', code_challenge_method: 'S256' },
      'invalid_request',
    ],
    ['nobody signed in and no page wanted', { prompt: 'none' }, 'login_required'],
  ])('%s', async (_, changes, error) => {
    await using login = await startLogin();
    const app = await login.createApp();
    const { left } = await login
      .visitor()
      .open(`/oauth2/authorize${authorizeQuery(app.id, changes)}`);
    expect(`${left?.origin}${left?.pathname}`).toBe(callback);
    expect(answerAt(left)).toMatchObject({ error, state: 'state-1' });
  });

  it('a parameter that is given twice', async () => {
    await using login = await startLogin();
    const app = await login.createApp();
    const { left } = await login
      .visitor()
      .open(`/oauth2/authorize${authorizeQuery(app.id)}&scope=openid&scope=email`);
    expect(answerAt(left)).toMatchObject({ error: 'invalid_request' });
  });
});

describe('/oauth2/authorize redirects nowhere for', () => {
  it.each([
    ['an address that is not registered', { redirect_uri: 'https://evil.example/' }],
    ['an address that only begins alike', { redirect_uri: `${callback}/../evil` }],
    ['no address', { redirect_uri: null }],
    ['an unknown client', { client_id: 'nobody' }],
    ['no client', { client_id: null }],
  ])('%s', async (_, changes) => {
    await using login = await startLogin();
    const app = await login.createApp();
    const page = await login.visitor().open(`/oauth2/authorize${authorizeQuery(app.id, changes)}`);
    expect(page.left).toBeNull();
    expect(page.status).toBe(400);
    expect(page.text).not.toContain('evil');
  });
});

it('comes back at once for somebody who is signed in, to every app of the pool, until the hour is over', async () => {
  await using login = await startLogin();
  await login.pool.createUser();
  const [one, other] = [await login.createApp(), await login.createApp()];
  const visitor = login.visitor();
  const first = await visitor.open(`/oauth2/authorize${authorizeQuery(one.id)}`);
  await visitor.submit(first, { username: email, password });

  login.pool.clock.advance(minutes(59));
  const second = await visitor.open(`/oauth2/authorize${authorizeQuery(other.id)}`);
  expect(answerAt(second.left)).toMatchObject({ state: 'state-1', code: expect.any(String) });
  const asked = await visitor.open(
    `/oauth2/authorize${authorizeQuery(other.id, { prompt: 'login' })}`,
  );
  expect(asked.text).toContain('<h1>Sign in</h1>');

  login.pool.clock.advance(minutes(1));
  const late = await visitor.open(`/oauth2/authorize${authorizeQuery(other.id)}`);
  expect(late.text).toContain('<h1>Sign in</h1>');
});

it('comes back at once as well where an account is to be chosen, which is for other providers', async () => {
  await using login = await startLogin();
  await login.pool.createUser();
  const app = await login.createApp();
  const visitor = login.visitor();
  const open = (prompt: string) =>
    visitor.open(`/oauth2/authorize${authorizeQuery(app.id, { prompt })}`);
  await visitor.submit(await open('select_account'), { username: email, password });
  for (const prompt of ['none', 'consent', 'select_account'])
    expect(answerAt((await open(prompt)).left)).toMatchObject({ code: expect.any(String) });
  expect((await open('consent login')).text).toContain('<h1>Sign in</h1>');
  // Whoever was asked again and goes away is signed in all the same.
  expect(answerAt((await open('none')).left)).toMatchObject({ code: expect.any(String) });
});

it('knows no prompt on the classic pages', async () => {
  await using login = await startLogin();
  await login.pool.sdk.send(
    new UpdateUserPoolDomainCommand({
      Domain: login.domain,
      UserPoolId: login.pool.poolId,
      ManagedLoginVersion: 1,
    }),
  );
  const app = await login.createApp();
  const page = await login
    .visitor()
    .open(`/oauth2/authorize${authorizeQuery(app.id, { prompt: 'none' })}`);
  expect(page.text).toContain('<h1>Sign in</h1>');
});

it('prefills the name with a hint, and carries what else it was sent from page to page', async () => {
  await using login = await startLogin();
  const app = await login.createApp();
  const query = authorizeQuery(app.id, { login_hint: email, lang: 'de' });
  const page = await login.visitor().open(`/oauth2/authorize${query}`);
  expect(page.text).toContain(`name="username" type="email" value="${email}"`);
  expect(page.text).toMatch(/action="[^"]*lang=de/);
});

it('asks somebody again who has been disabled', async () => {
  await using login = await startLogin();
  await login.pool.createUser();
  const app = await login.createApp();
  const visitor = login.visitor();
  const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
  await visitor.submit(page, { username: email, password });
  await login.pool.sdk.send(
    new AdminDisableUserCommand({ UserPoolId: login.pool.poolId, Username: email }),
  );
  const again = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
  expect(again.text).toContain('<h1>Sign in</h1>');
});

it('the implicit flow hands tokens over in the fragment, without one to refresh', async () => {
  await using login = await startLogin();
  const sub = await login.pool.createUser();
  const app = await login.createApp({ AllowedOAuthFlows: ['implicit'] });
  const visitor = login.visitor();
  const query = authorizeQuery(app.id, { response_type: 'token', scope: 'openid', nonce: 'n-1' });
  const { left } = await visitor.submit(await visitor.open(`/oauth2/authorize${query}`), {
    username: email,
    password,
  });
  expect(left?.search).toBe('');
  const answer = answerAt(left);
  expect(Object.keys(answer).sort()).toEqual([
    'access_token',
    'expires_in',
    'id_token',
    'state',
    'token_type',
  ]);
  expect(decodeJwt(answer.id_token ?? '')).toMatchObject({ sub, nonce: 'n-1', email });
});

it('without a scope the client gets all of its own', async () => {
  await using login = await startLogin();
  await login.pool.createUser();
  const app = await login.createApp({ AllowedOAuthFlows: ['implicit'] });
  const visitor = login.visitor();
  const page = await visitor.open(
    `/oauth2/authorize${authorizeQuery(app.id, { response_type: 'token' })}`,
  );
  const { left } = await visitor.submit(page, { username: email, password });
  expect(decodeJwt(answerAt(left).access_token ?? '').scope).toBe(
    'openid email profile aws.cognito.signin.user.admin',
  );
});

it('answers with the domain as the host as well, where paths are as on AWS', async () => {
  await using login = await startLogin();
  await login.pool.createUser();
  const app = await login.createApp();
  const port = new URL(login.pool.emulator.url).port;
  const host = `gate.localhost:${port}`;
  // Not every resolver knows *.localhost, so the name travels in the header alone.
  const { request } = await import('node:http');
  const text = await new Promise<string>((resolve, reject) => {
    request(
      `${login.pool.emulator.url}/login${authorizeQuery(app.id)}`,
      { headers: { host } },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve(body));
      },
    )
      .on('error', reject)
      .end();
  });
  expect(text).toContain(`action="/login?response_type=code&amp;client_id=${app.id}`);
});

it('a session of one pool says nothing to another', async () => {
  await using login = await startLogin();
  await using other = await startLogin();
  await login.pool.createUser();
  await other.pool.createUser();
  const app = await login.createApp();
  const visitor = login.visitor();
  const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id)}`);
  await visitor.submit(page, { username: email, password });
  const stranger = createVisitor(other.base);
  for (const [name, value] of visitor.cookies) stranger.cookies.set(name, value);
  const foreign = await other.createApp();
  const asked = await stranger.open(`/oauth2/authorize${authorizeQuery(foreign.id)}`);
  expect(asked.text).toContain('<h1>Sign in</h1>');
});
