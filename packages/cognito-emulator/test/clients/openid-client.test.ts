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
import { callback, type Login, startLogin } from '../oauth/support.ts';

type App = Awaited<ReturnType<Login['createApp']>>;

/** Discovery under the issuer that AWS has, with the emulator's address put in by the fetcher, as tokens are verified. */
const discover = (login: Login, { id, secret }: App) => {
  const aws = `https://cognito-idp.us-east-1.amazonaws.com/${login.pool.poolId}`;
  return oidc.discovery(
    new URL(aws),
    id,
    secret ?? undefined,
    secret === null ? oidc.None() : oidc.ClientSecretBasic(secret),
    {
      execute: [oidc.allowInsecureRequests],
      [oidc.customFetch]: (url, options) =>
        fetch(url.replace('https://cognito-idp.us-east-1.amazonaws.com', login.pool.emulator.url), {
          method: options.method,
          headers: options.headers,
          redirect: 'manual',
          ...(options.body instanceof URLSearchParams && { body: options.body }),
        }),
    },
  );
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

      const out = await visitor.open(
        `/logout?client_id=${app.id}&logout_uri=http://localhost:3000/bye`,
      );
      expect(out.left?.toString()).toBe('http://localhost:3000/bye');
      const again = await visitor.open(
        oidc.buildAuthorizationUrl(config, { redirect_uri: callback }).toString(),
      );
      expect(again.text).toContain('<h1>Sign in</h1>');
    });
  },
);

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
