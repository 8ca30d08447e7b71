import {
  AdminAddUserToGroupCommand,
  AdminUpdateUserAttributesCommand,
  CreateGroupCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { hours } from '../../src/clock.ts';
import { claimsOf, email, type Pool, refusal, startPool } from './support.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Jwks {
  keys: Record<string, string>[];
}

const jwks = async (pool: Pool): Promise<Jwks> => {
  const answer = await fetch(`${pool.emulator.url}/${pool.poolId}/.well-known/jwks.json`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  return (await answer.json()) as Jwks;
};

const getUser = (pool: Pool, AccessToken: string) =>
  refusal(pool.sdk.send(new GetUserCommand({ AccessToken })));

describe('the tokens', () => {
  it('carry the claims of Cognito, in either kind its own', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const sub = await pool.createUser();
    await pool.sdk.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.poolId,
        Username: email,
        UserAttributes: [
          { Name: 'email_verified', Value: 'true' },
          { Name: 'given_name', Value: 'Ada' },
          { Name: 'custom:desk', Value: '7' },
        ],
      }),
    );
    const { AccessToken, IdToken } = await pool.tokens(client);
    const now = Math.floor(pool.clock.now() / 1000);
    const common = {
      sub,
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${pool.poolId}`,
      origin_jti: expect.stringMatching(uuid),
      jti: expect.stringMatching(uuid),
      event_id: expect.stringMatching(uuid),
      auth_time: now,
      iat: now,
      exp: now + 3600,
    };
    expect(claimsOf(AccessToken)).toEqual({
      ...common,
      token_use: 'access',
      client_id: client.id,
      scope: 'aws.cognito.signin.user.admin',
      username: sub,
    });
    // Without ReadAttributes a client reads the standard attributes, and no custom one.
    expect(claimsOf(IdToken)).toEqual({
      ...common,
      token_use: 'id',
      aud: client.id,
      'cognito:username': sub,
      email,
      email_verified: true,
      given_name: 'Ada',
    });
    expect(claimsOf(IdToken).origin_jti).toBe(claimsOf(AccessToken).origin_jti);
    expect(claimsOf(IdToken).jti).not.toBe(claimsOf(AccessToken).jti);
  });

  it('show the attributes that the client may read, custom ones as text', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ ReadAttributes: ['custom:desk'] });
    await pool.createUser();
    await pool.sdk.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.poolId,
        Username: email,
        UserAttributes: [{ Name: 'custom:desk', Value: '7' }],
      }),
    );
    const claims = claimsOf((await pool.tokens(client)).IdToken);
    expect(claims['custom:desk']).toBe('7');
    expect(claims).not.toHaveProperty('email');
  });

  it('list groups and roles, the one that counts most first', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    for (const [GroupName, Precedence] of [
      ['member', 10],
      ['guest', undefined],
      ['admin', 1],
    ] as const) {
      const RoleArn = `arn:aws:iam::123456789012:role/${GroupName}`;
      await pool.sdk.send(
        new CreateGroupCommand({ UserPoolId: pool.poolId, GroupName, Precedence, RoleArn }),
      );
      await pool.sdk.send(
        new AdminAddUserToGroupCommand({ UserPoolId: pool.poolId, Username: email, GroupName }),
      );
    }
    const { AccessToken, IdToken } = await pool.tokens(client);
    expect(claimsOf(AccessToken)['cognito:groups']).toEqual(['admin', 'member', 'guest']);
    expect(claimsOf(AccessToken)).not.toHaveProperty('cognito:roles');
    expect(claimsOf(IdToken)).toMatchObject({
      'cognito:groups': ['admin', 'member', 'guest'],
      'cognito:preferred_role': 'arn:aws:iam::123456789012:role/admin',
    });
  });

  it.each([
    ['the same precedence and role', [1, 'one'], [1, 'one'], 'one'],
    ['the same precedence and another role', [1, 'one'], [1, 'two'], undefined],
    ['no precedence and another role', [undefined, 'one'], [undefined, 'two'], undefined],
    ['a precedence and none', [undefined, 'one'], [0, 'two'], 'two'],
    ['a group that counts more, without a role', [1, 'one'], [0, undefined], 'one'],
  ] as const)('prefer a role with %s', async (_, one, other, preferred) => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const groups = [
      ['b', ...one],
      ['a', ...other],
      ['z', undefined, 'last'],
    ] as const;
    for (const [GroupName, Precedence, RoleArn] of groups) {
      const where = { UserPoolId: pool.poolId, GroupName };
      const arn = RoleArn && `arn:aws:iam::123456789012:role/${RoleArn}`;
      await pool.sdk.send(new CreateGroupCommand({ ...where, Precedence, RoleArn: arn }));
      await pool.sdk.send(new AdminAddUserToGroupCommand({ ...where, Username: email }));
    }
    const role = claimsOf((await pool.tokens(client)).IdToken)['cognito:preferred_role'];
    expect(role).toBe(preferred && `arn:aws:iam::123456789012:role/${preferred}`);
  });

  it('have no identity of their own where revocation is off', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ EnableTokenRevocation: false });
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    expect(claimsOf(AccessToken)).not.toHaveProperty('origin_jti');
    expect(claimsOf(AccessToken)).not.toHaveProperty('jti');
    expect(await getUser(pool, AccessToken)).toBe('no refusal');
  });
});

describe('the keys', () => {
  it('are two public ones, each for its kind of token', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { keys } = await jwks(pool);
    expect(keys).toHaveLength(2);
    for (const key of keys)
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    const { AccessToken, IdToken } = await pool.tokens(client);
    const headers = [IdToken, AccessToken].map(decodeProtectedHeader);
    expect(headers).toEqual(keys.map(({ kid }) => ({ kid, alg: 'RS256' })));
    expect(keys[0]?.kid).not.toBe(keys[1]?.kid);
  });

  it('differ from pool to pool, and are made once however many ask at once', async () => {
    await using pool = await startPool();
    await using other = await startPool();
    const answers = await Promise.all([jwks(pool), jwks(pool), jwks(pool)]);
    expect(new Set(answers.map(({ keys }) => keys[0]?.n)).size).toBe(1);
    expect((await jwks(other)).keys[0]?.n).not.toBe(answers[0]?.keys[0]?.n);
  });

  it('come with a discovery document, for pools that exist', async () => {
    await using pool = await startPool();
    const discovery = await fetch(
      `${pool.emulator.url}/${pool.poolId}/.well-known/openid-configuration`,
    );
    const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${pool.poolId}`;
    expect(await discovery.json()).toMatchObject({
      issuer,
      jwks_uri: `${pool.emulator.url}/${pool.poolId}/.well-known/jwks.json`,
    });
    for (const name of ['jwks.json', 'openid-configuration']) {
      const { status } = await fetch(
        `${pool.emulator.url}/us-east-1_NoSuchPoo/.well-known/${name}`,
      );
      expect(status).toBe(404);
    }
  });

  it('open no other path to every origin', async () => {
    await using pool = await startPool();
    const mailbox = await fetch(`${pool.emulator.url}/_emulator/messages`);
    expect(mailbox.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('an operation of the user’s own', () => {
  it('takes no ID token for an access token', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { IdToken } = await pool.tokens(client);
    expect(await getUser(pool, IdToken)).toMatch(/^NotAuthorizedException: /);
  });

  it('takes no forged token, whoever signed it', async () => {
    await using pool = await startPool();
    await using other = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    const [header = '', body = '', signature = ''] = AccessToken.split('.');
    const claims = claimsOf(AccessToken);
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const { kid } = decodeProtectedHeader(AccessToken);
    const n = Buffer.from((await exportJWK(publicKey)).n ?? '');
    const forgeries = [
      [header, encode({ ...claims, sub: 'somebody-else' }), signature].join('.'),
      [header, body, `AAAA${signature.slice(4)}`].join('.'),
      [header, body, ''].join('.'),
      [encode({ alg: 'none' }), body, ''].join('.'),
      [encode({ alg: 'none', kid }), body, signature].join('.'),
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(n),
      [
        header,
        encode({ ...claims, iss: `https://cognito-idp.us-east-1.amazonaws.com/${other.poolId}` }),
        signature,
      ].join('.'),
      [header, encode({ ...claims, iss: 'https://evil.example' }), signature].join('.'),
      'not.a.token',
      'x',
    ];
    for (const forgery of forgeries)
      expect(await getUser(pool, forgery), forgery).toMatch(/^NotAuthorizedException: /);
    expect(await getUser(pool, AccessToken)).toBe('no refusal');
  });

  it('refuses an expired one', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    pool.clock.advance(hours(1) - 1000);
    expect(await getUser(pool, AccessToken)).toBe('no refusal');
    pool.clock.advance(1000);
    expect(await getUser(pool, AccessToken)).toBe(
      'NotAuthorizedException: Access Token has expired',
    );
  });
});
