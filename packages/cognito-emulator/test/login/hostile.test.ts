import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { email, password } from '../auth/support.ts';
import { authorizeQuery, callback, startLogin } from '../oauth/support.ts';

const runs = process.env.GATEHOUSE_SOAK === '1' ? 10_000 : 150;

const paths = [
  '/oauth2/authorize',
  '/oauth2/token',
  '/oauth2/userInfo',
  '/oauth2/revoke',
  '/oauth2/idpresponse',
  '/login',
  '/signup',
  '/confirmUser',
  '/resendCode',
  '/forgotPassword',
  '/confirmForgotPassword',
  '/newPassword',
  '/mfa',
  '/passkeys/add',
  '/logout',
  '/error',
  '/_assets/login.css',
  '/../../_acme/authorize',
  '/../../_acme/token',
];

const names = [
  'client_id',
  'client_secret',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'nonce',
  'code',
  'code_challenge',
  'code_challenge_method',
  'code_verifier',
  'grant_type',
  'refresh_token',
  'token',
  'identity_provider',
  'prompt',
  'resource',
  'username',
  'password',
  'user_name',
  'confirmation_code',
  'credential',
  'choice',
  'way',
  '_csrf',
  '__proto__',
  'error',
  'logout_uri',
];

it('whatever is asked of the pages and endpoints, they never fail, hang or tell a stack', async () => {
  await using login = await startLogin();
  await login.pool.createUser();
  const app = await login.createApp();
  const visitor = login.visitor();
  const page = await visitor.open(`/login${authorizeQuery(app.id)}`);
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(page.text) ?? [];
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const value = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.constantFrom(app.id, callback, 'code', 'token', 'openid', email, password, token, 'Acme'),
    fc.constantFrom('authorization_code', 'refresh_token', 'client_credentials', 'S256', 'none'),
  );
  const parameters = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 });
  const request = fc.record({
    path: fc.constantFrom(...paths),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'HEAD'),
    query: parameters,
    body: parameters,
    isOfApp: fc.boolean(),
    type: fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'text/plain'),
    authorization: fc.option(fc.constantFrom('Basic Og==', 'Basic %', 'Bearer x.y.z', 'x'), {
      nil: undefined,
    }),
  });
  await fc.assert(
    fc.asyncProperty(request, async (given) => {
      const query = new URLSearchParams(given.query);
      const parametersOfApp = given.isOfApp ? `${authorizeQuery(app.id)}&` : '?';
      const hasBody = given.method === 'POST' || given.method === 'PUT';
      const response = await fetch(`${login.base}${given.path}${parametersOfApp}${query}`, {
        method: given.method,
        redirect: 'manual',
        headers: {
          cookie,
          'content-type': given.type,
          ...(given.authorization !== undefined && { authorization: given.authorization }),
        },
        ...(hasBody && {
          body: new URLSearchParams([
            ['_csrf', token],
            ...given.body.filter(([name]) => name !== '_csrf'),
          ]).toString(),
        }),
      });
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/\n\s+at .*\.ts:\d+/);
    }),
    { numRuns: runs },
  );
});

it('a form larger than a mebibyte is refused with a page', async () => {
  await using login = await startLogin();
  const app = await login.createApp();
  const response = await fetch(`${login.base}/login${authorizeQuery(app.id)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `username=${'x'.repeat(1024 * 1024)}`,
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain('Too much at once');
});
