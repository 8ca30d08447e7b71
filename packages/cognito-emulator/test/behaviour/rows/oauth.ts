import { expect } from 'vitest';
import { claimsOf } from '../../auth/support.ts';
import {
  authorizeQuery,
  basic,
  callback,
  farewell,
  postForm,
  readJson,
} from '../../oauth/support.ts';
import { createVisitor } from '../../oauth/visitor.ts';
import { password, type Row, type Stage } from '../stage.ts';

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const oauth = {
  SupportedIdentityProviders: ['COGNITO'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
  CallbackURLs: [callback],
  LogoutURLs: [farewell],
} as const;

let domains = 0;

/** A pool with a domain, an app and somebody who can sign in there. */
const openSite = async ({ api, emulator, newPool, newClient, person }: Stage) => {
  const poolId = await newPool();
  const Domain = `table-${domains++}`;
  await api('CreateUserPoolDomain', { UserPoolId: poolId, Domain });
  const base = `${emulator.url}/${Domain}`;
  const app = await newClient(oauth, poolId);
  const username = await person('ada@example.com', poolId);
  /** Signs in on the page and answers where the browser was sent. */
  const authorize = async (changes: Readonly<Record<string, string | null>> = {}) => {
    const visitor = createVisitor(base);
    const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id, changes)}`);
    const { left } = await visitor.submit(page, { username, password });
    return { page, visitor, left: left?.searchParams ?? new URLSearchParams() };
  };
  const exchange = async (
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const response = await postForm(`${base}/oauth2/token`, fields, headers);
    return { status: response.status, body: await readJson(response) };
  };
  const redeem = (code: string | null, more: Readonly<Record<string, string>> = {}) =>
    exchange({
      grant_type: 'authorization_code',
      client_id: app.id,
      redirect_uri: callback,
      code: code ?? '',
      ...more,
    });
  return { poolId, base, app, authorize, exchange, redeem };
};

/** Rows 53-56: managed login and OAuth. */
export const oauthRows: Readonly<Record<number, Row>> = {
  53: {
    says: '/oauth2/authorize signs in with and without PKCE, keeps nonce and scopes, and escapes state',
    evidence: 'D',
    run: async (stage) => {
      const { authorize, redeem } = await openSite(stage);
      const state = '"><script>alert(1)</script>';
      const { page, left } = await authorize({ state, nonce: 'n-1', scope: 'openid email' });
      expect(page.text).not.toContain('<script>alert(1)');
      expect(left.get('state')).toBe(state);
      const { body } = await redeem(left.get('code'));
      expect(claimsOf(body.id_token ?? '').nonce).toBe('n-1');
      expect(claimsOf(body.access_token ?? '').scope).toBe('openid email');
      const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
      const second = (await authorize(pkce)).left.get('code');
      expect((await redeem(second)).status).toBe(400);
      const third = (await authorize(pkce)).left.get('code');
      expect((await redeem(third, { code_verifier: verifier })).status).toBe(200);
    },
  },
  54: {
    says: '/oauth2/token takes codes, refresh tokens and client credentials, and wants the secret',
    evidence: 'D',
    run: async (stage) => {
      const { poolId, app, authorize, exchange, redeem } = await openSite(stage);
      const { body } = await redeem((await authorize()).left.get('code'));
      expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
      const refreshed = await exchange({
        grant_type: 'refresh_token',
        client_id: app.id,
        refresh_token: body.refresh_token ?? '',
      });
      expect(refreshed.status).toBe(200);
      expect(refreshed.body).not.toHaveProperty('refresh_token');

      await stage.api('CreateResourceServer', {
        UserPoolId: poolId,
        Identifier: 'api',
        Name: 'api',
        Scopes: [{ ScopeName: 'read', ScopeDescription: 'read' }],
      });
      const machine = await stage.newClient(
        {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['client_credentials'],
          AllowedOAuthScopes: ['api/read'],
        },
        poolId,
      );
      const form = { grant_type: 'client_credentials', scope: 'api/read' };
      const granted = await exchange(form, basic(machine));
      expect(claimsOf(granted.body.access_token ?? '').scope).toBe('api/read');
      expect(await exchange(form, basic({ ...machine, secret: 'another' }))).toMatchObject({
        status: 400,
        body: { error: 'invalid_client' },
      });
    },
  },
  55: {
    says: 'userInfo, revoke, login, signup, forgotPassword and logout exist',
    evidence: 'D',
    run: async (stage) => {
      const { base, app, authorize, redeem } = await openSite(stage);
      const { left, visitor } = await authorize();
      const { body } = await redeem(left.get('code'));
      const userInfo = () =>
        fetch(`${base}/oauth2/userInfo`, {
          headers: { authorization: `Bearer ${body.access_token}` },
        });
      expect(await readJson(await userInfo())).toMatchObject({ email: 'ada@example.com' });
      for (const path of ['login', 'signup', 'forgotPassword']) {
        const query = authorizeQuery(app.id);
        expect((await createVisitor(base).open(`/${path}${query}`)).status, path).toBe(200);
      }
      const token = body.refresh_token ?? '';
      const revoke = await postForm(`${base}/oauth2/revoke`, { token, client_id: app.id });
      expect(revoke.status).toBe(200);
      expect((await userInfo()).status).toBe(401);
      const query = new URLSearchParams({ client_id: app.id, logout_uri: farewell });
      expect(String((await visitor.open(`/logout?${query}`)).left)).toBe(farewell);
    },
  },
  56: {
    says: 'discovery is a full document, with the addresses of this emulator',
    evidence: 'D',
    run: async (stage) => {
      const { poolId, base } = await openSite(stage);
      const address = `${stage.emulator.url}/${poolId}/.well-known/openid-configuration`;
      expect(JSON.parse(await (await fetch(address)).text())).toMatchObject({
        issuer: `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`,
        jwks_uri: expect.stringContaining(`${stage.emulator.url}/${poolId}/`),
        authorization_endpoint: `${base}/oauth2/authorize`,
        token_endpoint: `${base}/oauth2/token`,
        userinfo_endpoint: `${base}/oauth2/userInfo`,
        revocation_endpoint: `${base}/oauth2/revoke`,
        end_session_endpoint: `${base}/logout`,
        response_types_supported: ['code', 'token'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid', 'email', 'phone', 'profile'],
      });
    },
  },
};
