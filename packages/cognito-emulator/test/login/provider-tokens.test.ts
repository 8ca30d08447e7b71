import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateIdentityProviderCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorizeQuery, type Login, startLogin } from '../oauth/support.ts';

/** A provider that says whatever a test wants it to say. */
const startProvider = async () => {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: '1', alg: 'RS256', use: 'sig' };
  const answers = { idToken: '', userInfo: {} as Readonly<Record<string, string>> };
  const server = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    const pages: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
      },
      '/jwks': { keys: [jwk] },
      '/token': { access_token: 'a', token_type: 'Bearer', id_token: answers.idToken },
      '/userinfo': answers.userInfo,
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(pages[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { own, foreign, answers, server, issuer: `http://127.0.0.1:${port}` };
};

let login: Login;
let provider: Awaited<ReturnType<typeof startProvider>>;
let appId = '';

beforeAll(async () => {
  [login, provider] = await Promise.all([startLogin(), startProvider()]);
  await login.pool.sdk.send(
    new CreateIdentityProviderCommand({
      UserPoolId: login.pool.poolId,
      ProviderName: 'Other',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'gate',
        client_secret: 'any',
        oidc_issuer: provider.issuer,
        authorize_scopes: 'openid',
        attributes_request_method: 'GET',
      },
    }),
  );
  appId = (await login.createApp({ SupportedIdentityProviders: ['Other'] })).id;
});

afterAll(async () => {
  provider.server.close();
  await login[Symbol.asyncDispose]();
});

type Token = (claims: JWTPayload) => Promise<string> | string;

const signedBy =
  (whose: 'own' | 'foreign', changes: JWTPayload = {}): Token =>
  (claims) =>
    new SignJWT({ ...claims, ...changes })
      .setProtectedHeader({ alg: 'RS256', kid: '1' })
      .sign(provider[whose].privateKey);

/** Comes back from the provider with its answer; whether that led back to the app. */
const comeBack = async (token: Token, userSub = 'ada') => {
  const visitor = login.visitor();
  const { left } = await visitor.open(`/oauth2/authorize${authorizeQuery(appId)}`);
  const asked = left?.searchParams;
  const now = Math.floor(login.pool.clock.now() / 1000);
  provider.answers.userInfo = { sub: userSub };
  provider.answers.idToken = await token({
    iss: provider.issuer,
    aud: 'gate',
    sub: 'ada',
    nonce: asked?.get('nonce') ?? '',
    iat: now,
    exp: now + 300,
  });
  const query = new URLSearchParams({ code: 'c', state: asked?.get('state') ?? '' });
  const page = await visitor.open(`/oauth2/idpresponse?${query}`);
  return { status: page.status, code: page.left?.searchParams.get('code') ?? null };
};

it.each<[string, Token, string?]>([
  ['signed with another key', signedBy('foreign')],
  ['without a signature', (claims) => new UnsecuredJWT(claims).encode()],
  ['of another issuer', (claims) => signedBy('own')({ ...claims, iss: 'https://other.example' })],
  ['for another client', (claims) => signedBy('own')({ ...claims, aud: 'other' })],
  ['that has expired', (claims) => signedBy('own')({ ...claims, exp: Number(claims.exp) - 3600 })],
  ['of another sign-in', (claims) => signedBy('own')({ ...claims, nonce: 'other' })],
  ['of no sign-in', ({ nonce: _nonce, ...claims }) => signedBy('own')(claims)],
  ['beside the attributes of somebody else', signedBy('own'), 'grace'],
])('an ID token %s signs nobody in', async (_, token, userSub) => {
  expect(await comeBack(token, userSub)).toEqual({ status: 502, code: null });
  const { Users } = await login.pool.sdk.send(
    new ListUsersCommand({ UserPoolId: login.pool.poolId }),
  );
  expect(Users).toEqual([]);
});

it('the provider’s own signs in', async () => {
  expect((await comeBack(signedBy('own'))).code).toEqual(expect.any(String));
});
