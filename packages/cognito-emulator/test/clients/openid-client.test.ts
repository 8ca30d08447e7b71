import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../src/index.ts';
import { email, password, sdkOptions } from '../auth/support.ts';
import { createResourceServer } from '../oauth/resource-server.ts';
import { type App, callback, farewell, type Login, startLogin } from '../oauth/support.ts';

/** Discovery under the issuer that AWS has, with the emulator's address put in by the fetcher, as tokens are verified. */
const discover = (
  login: Login,
  { id, secret }: App,
  proof = secret === null ? oidc.None() : oidc.ClientSecretBasic(secret),
) => {
  const aws = `https://cognito-idp.us-east-1.amazonaws.com/${login.pool.poolId}`;
  return oidc.discovery(new URL(aws), id, secret ?? undefined, proof, {
    execute: [oidc.allowInsecureRequests],
    [oidc.customFetch]: (url, options) =>
      fetch(url.replace('https://cognito-idp.us-east-1.amazonaws.com', login.pool.emulator.url), {
        method: options.method,
        headers: options.headers,
        redirect: 'manual',
        ...(options.body instanceof URLSearchParams && { body: options.body }),
      }),
  });
};

/** From the app's link to the callback, with the password typed on the way. */
const visit = async (
  login: Login,
  config: oidc.Configuration,
  parameters: Readonly<Record<string, string>>,
) => {
  const visitor = login.visitor();
  const url = oidc.buildAuthorizationUrl(config, { redirect_uri: callback, ...parameters });
  const page = await visitor.open(url.toString());
  const { left } = await visitor.submit(page, { username: email, password });
  if (!left) throw new Error('The login page led nowhere.');
  return { visitor, left };
};

describe.each([{ GenerateSecret: true }, { GenerateSecret: false }])(
  'openid-client with %o',
  (settings) => {
    it('signs in with PKCE, reads the user, refreshes, revokes and ends the session', async () => {
      await using login = await startLogin();
      const { pool } = login;
      const sub = await pool.createUser();
      const app = await login.createApp(settings);
      const config = await discover(login, app);
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const { left, visitor } = await visit(login, config, {
        scope: 'openid email aws.cognito.signin.user.admin',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });

      const tokens = await oidc.authorizationCodeGrant(config, left, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      expect(tokens.claims()).toMatchObject({ sub, email, email_verified: true, nonce });
      expect(tokens.claims()).not.toHaveProperty('custom:desk');
      expect(decodeJwt(tokens.access_token)).toMatchObject({
        sub,
        scope: 'openid email aws.cognito.signin.user.admin',
        client_id: app.id,
        version: 2,
      });
      const { AccessToken } = { AccessToken: tokens.access_token };
      expect((await pool.sdk.send(new GetUserCommand({ AccessToken }))).Username).toBe(sub);

      expect(await oidc.fetchUserInfo(config, AccessToken, sub)).toEqual({
        sub,
        email,
        email_verified: 'true',
        username: sub,
      });

      pool.clock.advance(1000);
      const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '');
      expect(refreshed.claims()).toMatchObject({ sub, auth_time: tokens.claims()?.auth_time });
      expect(refreshed.claims()).not.toHaveProperty('nonce');
      expect(refreshed.refresh_token).toBeUndefined();
      expect(decodeJwt(refreshed.access_token).scope).toBe(decodeJwt(AccessToken).scope);

      await oidc.tokenRevocation(config, tokens.refresh_token ?? '');
      await expect(
        oidc.refreshTokenGrant(config, tokens.refresh_token ?? ''),
      ).rejects.toMatchObject({ error: 'invalid_grant' });
      await expect(oidc.fetchUserInfo(config, AccessToken, sub)).rejects.toThrow();

      const goodbye = oidc.buildEndSessionUrl(config, { logout_uri: farewell });
      const out = await visitor.open(goodbye.toString());
      expect(out.left?.toString()).toBe(farewell);
      const again = await visitor.open(
        oidc.buildAuthorizationUrl(config, { redirect_uri: callback }).toString(),
      );
      expect(again.text).toContain('<h1>Sign in</h1>');
    });
  },
);

describe('openid-client is told', () => {
  const start = async () => {
    const login = await startLogin();
    await login.pool.createUser();
    const config = await discover(login, await login.createApp());
    return { config, login, [Symbol.asyncDispose]: () => login[Symbol.asyncDispose]() };
  };

  it('what is not as it was asked for', async () => {
    await using stage = await start();
    const { config, login } = stage;
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const asked = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
    };
    const expected = { pkceCodeVerifier, expectedState: asked.state, expectedNonce: asked.nonce };
    const grant = async (changes: oidc.AuthorizationCodeGrantChecks) => {
      const { left } = await visit(login, config, { scope: 'openid', ...asked });
      return oidc.authorizationCodeGrant(config, left, { ...expected, ...changes });
    };
    await expect(grant({ expectedState: 'another' })).rejects.toMatchObject({
      code: 'OAUTH_INVALID_RESPONSE',
      cause: { message: 'unexpected "state" response parameter value' },
    });
    await expect(grant({ expectedNonce: 'another' })).rejects.toMatchObject({
      code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    });
    const pending = grant({ pkceCodeVerifier: oidc.randomPKCECodeVerifier() });
    await expect(pending).rejects.toThrow(oidc.ResponseBodyError);
    await expect(pending).rejects.toMatchObject({ status: 400, error: 'invalid_grant' });
    expect((await grant({})).token_type).toBe('bearer');
  });

  it('that a scope is not the client’s, and that a code was spent', async () => {
    await using stage = await start();
    const { config, login } = stage;
    const state = oidc.randomState();
    const parameters = { redirect_uri: callback, scope: 'openid https://api/read', state };
    const page = await login
      .visitor()
      .open(oidc.buildAuthorizationUrl(config, parameters).toString());
    const refused = page.left ?? new URL(callback);
    const checks = { expectedState: state };
    await expect(oidc.authorizationCodeGrant(config, refused, checks)).rejects.toThrow(
      oidc.AuthorizationResponseError,
    );
    expect(refused.searchParams.get('error')).toBe('invalid_scope');

    const { left } = await visit(login, config, { state });
    await oidc.authorizationCodeGrant(config, left, checks);
    await expect(oidc.authorizationCodeGrant(config, left, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('that a token is none, and that a secret is wrong', async () => {
    await using stage = await start();
    const { config, login } = stage;
    // As on AWS the answer's WWW-Authenticate names no scheme, and the library takes it for malformed.
    await expect(oidc.fetchUserInfo(config, 'made-up', 'any')).rejects.toMatchObject({
      code: 'OAUTH_RESPONSE_IS_NOT_CONFORM',
      cause: { status: 401 },
    });
    await expect(oidc.refreshTokenGrant(config, 'made-up')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const app = await login.createApp({ GenerateSecret: true });
    for (const proof of [oidc.ClientSecretPost('wrong'), oidc.ClientSecretBasic('wrong')]) {
      const stranger = await discover(login, app, proof);
      await expect(oidc.refreshTokenGrant(stranger, 'any')).rejects.toMatchObject({
        status: 400,
        error: 'invalid_client',
      });
    }
    const known = await discover(login, app, oidc.ClientSecretPost(app.secret ?? ''));
    await expect(oidc.refreshTokenGrant(known, 'any')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });
});

it('a client with client_credentials gets an access token for itself, and nothing else', async () => {
  await using login = await startLogin();
  await createResourceServer(login.pool, 'https://api.example.com', ['read', 'write']);
  const app = await login.createApp({
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['https://api.example.com/read', 'https://api.example.com/write'],
  });
  const config = await discover(login, app);
  const tokens = await oidc.clientCredentialsGrant(config, {
    scope: 'https://api.example.com/read',
  });
  expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
  const keys = createRemoteJWKSet(
    new URL(`${login.pool.emulator.url}/${login.pool.poolId}/.well-known/jwks.json`),
  );
  const { payload } = await jwtVerify(tokens.access_token, keys);
  expect(payload).toMatchObject({
    sub: app.id,
    client_id: app.id,
    scope: 'https://api.example.com/read',
    token_use: 'access',
  });
  await expect(oidc.clientCredentialsGrant(config, { scope: 'openid' })).rejects.toMatchObject({
    error: 'invalid_scope',
  });
});

it('with the local issuer a client discovers at the address of the emulator itself', async () => {
  const emulator = await createEmulator({ issuer: 'local' });
  const sdk = new CognitoIdentityProviderClient(sdkOptions(emulator.url));
  const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'people' }));
  const server = new URL(`${emulator.url}/${UserPool?.Id}`);
  const options = { execute: [oidc.allowInsecureRequests] };
  const config = await oidc.discovery(server, 'any', undefined, oidc.None(), options);
  expect(config.serverMetadata()).toMatchObject({
    issuer: server.toString(),
    jwks_uri: `${server}/.well-known/jwks.json`,
  });
  sdk.destroy();
  await emulator.close();
});
