import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JWK,
  SignJWT,
} from 'jose';
import { minutes } from '../clock.ts';
import { readLoginAsset } from '../login/assets.ts';
import { readForm } from '../oauth/form.ts';
import { errorBody, OAuthError } from '../oauth/oauth-error.ts';
import type { EmulatorContext } from '../operation.ts';
import { open, seal } from '../tokens/seal.ts';
import { isLoopbackHost } from '../wire/dispatch.ts';
import { acmePage } from './page.ts';

/** Whoever was typed into Acme's page. The same address is always the same person. */
interface Person {
  readonly email: string;
  readonly name: string;
  readonly isVerified: boolean;
}

interface Code extends Person {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly expiresAt: number;
}

interface Keys {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
  readonly sealingKey: Buffer;
}

const path = '/_acme';

/**
 * Acme, an OIDC provider that is nobody's: "Sign in with Acme" works offline, with whoever is typed in. It stores nothing
 * and asks for no password, so its word counts for nothing beyond this machine: it takes any client, and sends people
 * back to loopback addresses only. Keys and codes do not outlive the process.
 */
export function acme(context: EmulatorContext): Hono {
  const { clock, random } = context;
  const app = new Hono();
  const spent = new Map<string, number>();
  let keys: Promise<Keys> | null = null;
  const keysOnce = () => {
    keys ??= createKeys(context);
    return keys;
  };
  /** A code counts once. */
  const spend = (code: string, { expiresAt }: Code) => {
    for (const [earlier, end] of spent) if (clock.now() >= end) spent.delete(earlier);
    if (spent.has(code) || clock.now() >= expiresAt) return false;
    spent.set(code, expiresAt);
    return true;
  };
  app.onError((error, c) => {
    if (error instanceof OAuthError) return c.json(errorBody(error), error.status);
    // The emulator's own handler answers and reports it.
    throw error;
  });
  app.use(hardened);
  app.use(async (c, next) => {
    await next();
    if (!c.req.path.includes('/assets/')) c.header('cache-control', 'no-store');
  });
  app.use('/token', cors());
  app.use('/userinfo', cors());

  app.get('/.well-known/openid-configuration', (c) => c.json(discovery(issuerOf(c))));
  app.get('/assets/:name', (c) => {
    const asset = readLoginAsset(c.req.param('name'));
    return asset ? c.body(asset.body, 200, { 'content-type': asset.type }) : c.notFound();
  });
  app.get('/jwks', async (c) => c.json({ keys: [(await keysOnce()).publicJwk] }));

  app.get('/authorize', (c) => {
    const query = new URL(c.req.url).searchParams;
    if (!isOurs(query.get('redirect_uri')) || query.get('response_type') !== 'code')
      return c.text('Acme sends people back to this machine only, with response_type=code.', 400);
    return c.html(acmePage(`${path}/authorize?${query}`, query.get('login_hint') ?? ''));
  });

  app.post('/authorize', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const redirectUri = query.get('redirect_uri') ?? '';
    const origin = c.req.header('origin');
    if (!isOurs(redirectUri) || (origin !== undefined && origin !== new URL(c.req.url).origin))
      return c.text('Only a page of Acme itself can say who signs in.', 403);
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    const form = await readForm(c.req.raw);
    if (form.deny !== undefined || !form.email) {
      back.searchParams.set('error', 'access_denied');
      return c.redirect(back.toString(), 303);
    }
    const code: Code = {
      email: form.email,
      name: form.name ?? '',
      isVerified: form.verified !== undefined,
      clientId: query.get('client_id') ?? '',
      redirectUri,
      nonce: query.get('nonce') ?? '',
      challenge: query.get('code_challenge') ?? '',
      expiresAt: clock.now() + minutes(1),
    };
    const { sealingKey } = await keysOnce();
    const sealed = seal(sealingKey, 'acme code', code, random).toString('base64url');
    back.searchParams.set('code', sealed);
    return c.redirect(back.toString(), 303);
  });

  app.post('/token', async (c) => {
    const form = await readForm(c.req.raw);
    const sealed = form.code ?? '';
    const { privateKey, publicJwk, sealingKey } = await keysOnce();
    const code = open<Code>(sealingKey, 'acme code', Buffer.from(sealed, 'base64url'));
    const isGood =
      code !== null &&
      code.clientId === form.client_id &&
      code.redirectUri === form.redirect_uri &&
      code.challenge === challengeOf(form.code_verifier) &&
      spend(sealed, code);
    if (!isGood) return c.json({ error: 'invalid_grant' }, 400);
    const person: Person = { email: code.email, name: code.name, isVerified: code.isVerified };
    const now = Math.floor(clock.now() / 1000);
    const idToken = await new SignJWT({
      ...claimsOf(person),
      ...(code.nonce && { nonce: code.nonce }),
    })
      .setProtectedHeader({ alg: 'RS256', kid: publicJwk.kid ?? '' })
      .setIssuer(issuerOf(c))
      .setAudience(code.clientId)
      .setIssuedAt(now)
      .setExpirationTime(now + 300)
      .sign(privateKey);
    const accessToken = seal(sealingKey, 'acme token', person, random).toString('base64url');
    return c.json({
      access_token: accessToken,
      id_token: idToken,
      token_type: 'Bearer',
      expires_in: 300,
    });
  });

  const userInfo = async (c: Context) => {
    const { sealingKey } = await keysOnce();
    const [, token = ''] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const person = open<Person>(sealingKey, 'acme token', Buffer.from(token, 'base64url'));
    return person ? c.json(claimsOf(person)) : c.json({ error: 'invalid_token' }, 401);
  };
  app.get('/userinfo', userInfo);
  app.post('/userinfo', userInfo);
  return app;
}

const issuerOf = (c: Context) => `${new URL(c.req.url).origin}${path}`;

const isOurs = (address: string | null) =>
  address !== null && URL.canParse(address) && isLoopbackHost(new URL(address).hostname);

const challengeOf = (verifier: string | undefined) =>
  verifier === undefined ? '' : createHash('sha256').update(verifier).digest('base64url');

const claimsOf = ({ email, name, isVerified }: Person) => {
  const [given = '', ...rest] = name.split(' ');
  return {
    sub: createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 20),
    email,
    email_verified: isVerified,
    ...(name !== '' && { name, given_name: given }),
    ...(rest.length > 0 && { family_name: rest.join(' ') }),
  };
};

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'email', 'profile'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
});

async function createKeys({ random }: EmulatorContext): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  return {
    privateKey,
    sealingKey: random.bytes(32),
    publicJwk: { ...jwk, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(jwk) },
  };
}

/** As on the login pages: a form of Acme's ends in a redirect to another address, so form-action must be open. */
const hardened = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ['data:'],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: false,
  crossOriginOpenerPolicy: false,
  strictTransportSecurity: false,
});
