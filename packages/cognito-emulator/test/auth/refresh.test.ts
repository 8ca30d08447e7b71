import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminResetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { days, minutes, seconds } from '../../src/clock.ts';
import {
  type AppClient,
  claimsOf,
  complete,
  email,
  type Pool,
  refusal,
  secretHash,
  startPool,
} from './support.ts';

const rotating = {
  ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH' as const],
  RefreshTokenRotation: { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 30 },
};
const reused = 'RefreshTokenReuseException: Refresh Token has already been used';
const revoked = 'NotAuthorizedException: Refresh Token has been revoked';

const initiate = (
  pool: Pool,
  client: AppClient,
  token: string,
  parameters: Record<string, string> = {},
) =>
  pool.sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: token, ...parameters },
    }),
  );

const exchange = async (pool: Pool, client: AppClient, token: string) =>
  (
    await pool.sdk.send(
      new GetTokensFromRefreshTokenCommand({
        ClientId: client.id,
        RefreshToken: token,
        ...(client.secret !== null && { ClientSecret: client.secret }),
      }),
    )
  ).AuthenticationResult;

describe('without rotation', () => {
  it('renews ID and access token and keeps the sign-in they stand for', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const first = await pool.tokens(client);
    pool.clock.advance(minutes(30));
    const results = [
      (await initiate(pool, client, first.RefreshToken)).AuthenticationResult,
      await exchange(pool, client, first.RefreshToken),
    ];
    const before = claimsOf(first.AccessToken);
    for (const result of results) {
      expect(result?.RefreshToken).toBeUndefined();
      expect(result?.ExpiresIn).toBe(3600);
      const after = claimsOf(result?.AccessToken ?? '');
      expect(after).toMatchObject({
        origin_jti: before.origin_jti,
        auth_time: before.auth_time,
        sub: before.sub,
      });
      expect(after.jti).not.toBe(before.jti);
      expect(after.iat).toBe(Number(before.iat) + 1800);
    }
  });

  it('takes the flow under its other name', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    const answer = await pool.sdk.send(
      new InitiateAuthCommand({
        ClientId: client.id,
        AuthFlow: 'REFRESH_TOKEN',
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      }),
    );
    complete(answer.AuthenticationResult);
  });

  it('wants the secret: hashed with the username in one operation, itself in the other', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ GenerateSecret: true });
    const sub = await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    expect(await refusal(initiate(pool, client, RefreshToken))).toContain(
      'SECRET_HASH was not received',
    );
    expect(await refusal(initiate(pool, client, RefreshToken, { SECRET_HASH: 'AAAA' }))).toContain(
      'Unable to verify secret hash',
    );
    complete(
      (await initiate(pool, client, RefreshToken, { ...secretHash(client, sub) }))
        .AuthenticationResult,
    );
    complete(await exchange(pool, client, RefreshToken));
    for (const secret of [null, 'anotherSecretOfSomeLength']) {
      expect(await refusal(exchange(pool, { ...client, secret }, RefreshToken))).toContain(
        'NotAuthorizedException',
      );
    }
  });

  it('refuses what is no refresh token of this client', async () => {
    await using pool = await startPool();
    const [client, sibling] = [await pool.createClient(), await pool.createClient()];
    await pool.createUser();
    const { RefreshToken, AccessToken } = await pool.tokens(client);
    const invalid = 'NotAuthorizedException: Invalid Refresh Token';
    const truncated = RefreshToken.slice(0, -4);
    for (const token of ['made-up', 'a.b.c.d.e', AccessToken, truncated]) {
      expect(await refusal(initiate(pool, client, token))).toBe(invalid);
      expect(await refusal(exchange(pool, client, token))).toBe(invalid);
    }
    expect(await refusal(initiate(pool, sibling, RefreshToken))).toBe(invalid);
    expect(await refusal(initiate(pool, client, ''))).toBe(
      'InvalidParameterException: Missing required parameter REFRESH_TOKEN',
    );
  });

  it('ends with the life of the refresh token', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ RefreshTokenValidity: 2 });
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    pool.clock.advance(days(2) - 1);
    complete(await exchange(pool, client, RefreshToken));
    pool.clock.advance(1);
    expect(await refusal(exchange(pool, client, RefreshToken))).toBe(
      'NotAuthorizedException: Refresh Token has expired',
    );
  });
});

describe('what ends a sign-in', () => {
  const ada = (pool: Pool) => ({ UserPoolId: pool.poolId, Username: email });

  it.each([
    [
      'AdminUserGlobalSignOut',
      revoked,
      (pool: Pool) => pool.sdk.send(new AdminUserGlobalSignOutCommand(ada(pool))),
    ],
    [
      'AdminDisableUser',
      'NotAuthorizedException: User is disabled.',
      (pool: Pool) => pool.sdk.send(new AdminDisableUserCommand(ada(pool))),
    ],
    [
      'AdminDisableUser, even once enabled again',
      revoked,
      async (pool: Pool) => {
        await pool.sdk.send(new AdminDisableUserCommand(ada(pool)));
        await pool.sdk.send(new AdminEnableUserCommand(ada(pool)));
      },
    ],
    [
      'AdminDeleteUser',
      revoked,
      (pool: Pool) => pool.sdk.send(new AdminDeleteUserCommand(ada(pool))),
    ],
    [
      'AdminResetUserPassword',
      revoked,
      (pool: Pool) => pool.sdk.send(new AdminResetUserPasswordCommand(ada(pool))),
    ],
    [
      'GlobalSignOut',
      revoked,
      (pool: Pool, AccessToken: string) => pool.sdk.send(new GlobalSignOutCommand({ AccessToken })),
    ],
    [
      'RevokeToken',
      revoked,
      (pool: Pool, _token: string, client: AppClient, Token: string) =>
        pool.sdk.send(new RevokeTokenCommand({ ClientId: client.id, Token })),
    ],
  ])('%s', async (_name, expected, end) => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken, RefreshToken } = await pool.tokens(client);
    await end(pool, AccessToken, client, RefreshToken);
    expect(await refusal(initiate(pool, client, RefreshToken))).toBe(expected);
    expect(await refusal(exchange(pool, client, RefreshToken))).toBe(expected);
  });

  it('RevokeToken ends that sign-in with its access tokens, and no other', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const [one, other] = [await pool.tokens(client), await pool.tokens(client)];
    const renewed = complete({
      RefreshToken: '',
      ...(await exchange(pool, client, one.RefreshToken)),
    });
    await pool.sdk.send(new RevokeTokenCommand({ ClientId: client.id, Token: one.RefreshToken }));
    for (const { AccessToken } of [one, renewed]) {
      expect(await refusal(pool.sdk.send(new GetUserCommand({ AccessToken })))).toBe(
        'NotAuthorizedException: Access Token has been revoked',
      );
    }
    await pool.sdk.send(new GetUserCommand({ AccessToken: other.AccessToken }));
    complete(await exchange(pool, client, other.RefreshToken));
  });

  it('RevokeToken takes refresh tokens of that client alone', async () => {
    await using pool = await startPool();
    const [client, sibling] = [
      await pool.createClient({ GenerateSecret: true }),
      await pool.createClient(),
    ];
    const unable = await pool.createClient({ EnableTokenRevocation: false });
    await pool.createUser();
    const own = await pool.tokens(client);
    const others = await pool.tokens(sibling);
    const revoke = (ClientId: string, Token: string, ClientSecret?: string) =>
      refusal(pool.sdk.send(new RevokeTokenCommand({ ClientId, Token, ClientSecret })));
    expect(await revoke(client.id, own.RefreshToken)).toContain('UnauthorizedException');
    expect(await revoke(client.id, others.RefreshToken, client.secret ?? '')).toContain(
      'UnauthorizedException',
    );
    expect(await revoke(sibling.id, others.AccessToken)).toContain('UnsupportedTokenTypeException');
    expect(await revoke(unable.id, others.RefreshToken)).toContain('UnsupportedOperationException');
    expect(await revoke(sibling.id, 'made-up')).toBe('no refusal');
    complete(await exchange(pool, client, own.RefreshToken));
    complete(await exchange(pool, sibling, others.RefreshToken));
  });
});

describe('with rotation', () => {
  it('hands out a successor; the old token lives on for the grace period, then its reuse is told', async () => {
    await using pool = await startPool();
    const client = await pool.createClient(rotating);
    await pool.createUser();
    const first = await pool.tokens(client);
    const second = complete(await exchange(pool, client, first.RefreshToken));
    expect(second.RefreshToken).not.toBe(first.RefreshToken);
    expect(second.RefreshToken).not.toBe('');
    pool.clock.advance(seconds(30) - 1);
    const again = complete(await exchange(pool, client, first.RefreshToken));
    pool.clock.advance(1);
    expect(await refusal(exchange(pool, client, first.RefreshToken))).toBe(reused);
    for (const { RefreshToken } of [second, again])
      complete(await exchange(pool, client, RefreshToken));
  });

  it('knows a reused token however many rotations ago', async () => {
    await using pool = await startPool();
    const client = await pool.createClient(rotating);
    await pool.createUser();
    const first = await pool.tokens(client);
    let newest = first.RefreshToken;
    for (let count = 0; count < 20; count += 1) {
      pool.clock.advance(minutes(10));
      newest = complete(await exchange(pool, client, newest)).RefreshToken;
    }
    expect(await refusal(exchange(pool, client, first.RefreshToken))).toBe(reused);
    complete(await exchange(pool, client, newest));
  });

  it('without grace, allows one use', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({
      ...rotating,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    });
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => exchange(pool, client, RefreshToken)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps every successor of refreshes that arrive at once within the grace period', async () => {
    await using pool = await startPool();
    const client = await pool.createClient(rotating);
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    const results = await Promise.all([1, 2, 3].map(() => exchange(pool, client, RefreshToken)));
    for (const result of results)
      complete(await exchange(pool, client, result?.RefreshToken ?? ''));
  });

  it('does not lengthen the sign-in', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ ...rotating, RefreshTokenValidity: 2 });
    await pool.createUser();
    const first = await pool.tokens(client);
    pool.clock.advance(days(1));
    const second = complete(await exchange(pool, client, first.RefreshToken));
    pool.clock.advance(days(1));
    expect(await refusal(exchange(pool, client, second.RefreshToken))).toContain('has expired');
  });

  it('revokes the whole family by any of its tokens', async () => {
    await using pool = await startPool();
    const client = await pool.createClient(rotating);
    await pool.createUser();
    const first = await pool.tokens(client);
    const second = complete(await exchange(pool, client, first.RefreshToken));
    await pool.sdk.send(new RevokeTokenCommand({ ClientId: client.id, Token: first.RefreshToken }));
    expect(await refusal(exchange(pool, client, second.RefreshToken))).toBe(revoked);
  });

  it('leaves InitiateAuth out', async () => {
    await using pool = await startPool();
    const client = await pool.createClient(rotating);
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    expect(await refusal(initiate(pool, client, RefreshToken))).toBe(
      'InvalidParameterException: REFRESH_TOKEN_AUTH flow not enabled for this client',
    );
  });
});
