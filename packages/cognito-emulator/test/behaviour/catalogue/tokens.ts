import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, type JWK, SignJWT } from 'jose';
import { hours, seconds } from '../../../src/clock.ts';
import { claimsOf } from '../../auth/support.ts';
import { temporaryFolder } from '../../support.ts';
import { type Case, openStage, password, type Stage } from '../stage.ts';

const getUser = ({ api }: Stage, AccessToken: string) => api('GetUser', { AccessToken });
const refresh = ({ api, client }: Stage, RefreshToken: string, ClientId = client.id) =>
  api('GetTokensFromRefreshToken', { ClientId, RefreshToken });

/** Changes one claim and keeps the signature. */
const altered = (token: string) => {
  const [header, , signature] = token.split('.');
  const claims = { ...claimsOf(token), username: 'eve' };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
};

/** A token that the pool itself signed, of a sign-in that was granted less than the user's own operations. */
const narrow = async (token: string, folder: string) => {
  const files = (await readdir(folder)).filter((name) => name.startsWith('journal'));
  const text = await readFile(join(folder, files[0] ?? ''), 'utf8');
  const jwk: JWK = JSON.parse(/"accessKey":(\{[^}]+\})/.exec(text)?.[1] ?? '{}');
  return new SignJWT({ ...claimsOf(token), scope: 'openid email' })
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '' })
    .sign(await importJWK(jwk, 'RS256'));
};

/** Tokens that are not what they should be. */
export const tokenCases: readonly Case[] = [
  {
    says: 'access token made up',
    evidence: 'W',
    provoke: (stage) => getUser(stage, 'made.up.token'),
    answer: 'NotAuthorizedException: Invalid Access Token',
  },
  {
    says: 'access token altered',
    evidence: 'W',
    provoke: async (stage) => {
      const { AccessToken } = await stage.tokens(await stage.person());
      return getUser(stage, altered(AccessToken));
    },
    answer: 'NotAuthorizedException: Could not verify signature for Access Token',
  },
  {
    says: 'access token expired',
    evidence: 'W',
    provoke: async (stage) => {
      const { AccessToken } = await stage.tokens(await stage.person());
      stage.clock.advance(hours(1));
      return getUser(stage, AccessToken);
    },
    answer: 'NotAuthorizedException: Access Token has expired',
  },
  {
    says: 'access token revoked',
    evidence: 'M',
    provoke: async (stage) => {
      const { AccessToken } = await stage.tokens(await stage.person());
      await stage.api('GlobalSignOut', { AccessToken });
      return getUser(stage, AccessToken);
    },
    answer: 'NotAuthorizedException: Access Token has been revoked',
  },
  {
    says: 'access token that lacks the scope',
    evidence: 'W',
    provoke: async () => {
      await using folder = await temporaryFolder();
      await using stage = await openStage({ dataDir: folder.path });
      const { AccessToken } = await stage.tokens(await stage.person());
      await getUser(stage, AccessToken);
      return await getUser(stage, await narrow(AccessToken, folder.path));
    },
    answer: 'NotAuthorizedException: Access Token does not have required scopes',
  },
  {
    says: 'refresh token made up',
    evidence: 'W',
    provoke: (stage) => refresh(stage, 'made-up'),
    answer: 'NotAuthorizedException: Invalid Refresh Token',
  },
  {
    says: 'refresh token of another client',
    evidence: 'W',
    provoke: async (stage) => {
      const { RefreshToken } = await stage.tokens(await stage.person());
      return refresh(stage, RefreshToken, (await stage.newClient()).id);
    },
    answer: 'NotAuthorizedException: Invalid Refresh Token',
  },
  {
    says: 'refresh token expired',
    evidence: 'W',
    provoke: async (stage) => {
      const { RefreshToken } = await stage.tokens(await stage.person());
      stage.clock.advance(hours(24 * 30));
      return refresh(stage, RefreshToken);
    },
    answer: 'NotAuthorizedException: Refresh Token has expired',
  },
  {
    says: 'refresh token revoked',
    evidence: 'W',
    provoke: async (stage) => {
      const { RefreshToken } = await stage.tokens(await stage.person());
      await stage.api('RevokeToken', { ClientId: stage.client.id, Token: RefreshToken });
      return refresh(stage, RefreshToken);
    },
    answer: 'NotAuthorizedException: Refresh Token has been revoked',
  },
  {
    says: 'rotated refresh token used after its grace',
    evidence: 'M',
    provoke: async (stage) => {
      const { id } = await stage.newClient({
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
      });
      const name = await stage.person();
      const { RefreshToken } = await stage.tokens(name, password, { id, secret: null });
      await refresh(stage, RefreshToken, id);
      await refresh(stage, RefreshToken, id);
      stage.clock.advance(seconds(10));
      return refresh(stage, RefreshToken, id);
    },
    answer: /^RefreshTokenReuseException: /,
  },
  {
    says: 'RevokeToken with an access token',
    evidence: 'M,D',
    provoke: async ({ api, client, tokens, person }) => {
      const { AccessToken } = await tokens(await person());
      return api('RevokeToken', { ClientId: client.id, Token: AccessToken });
    },
    answer: /^UnsupportedTokenTypeException: /,
  },
  {
    says: 'RevokeToken where revocation is off',
    evidence: 'M,D',
    provoke: async ({ api, newClient, tokens, person }) => {
      const client = await newClient({ EnableTokenRevocation: false });
      const { RefreshToken } = await tokens(await person(), password, client);
      return api('RevokeToken', { ClientId: client.id, Token: RefreshToken });
    },
    answer: /^UnsupportedOperationException: /,
  },
];
