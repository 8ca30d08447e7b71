import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  ConfirmForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { email, type Pool, password, refusal, startPool } from '../auth/support.ts';

const where = (pool: Pool, Username = email) => ({ UserPoolId: pool.poolId, Username });
const read = (pool: Pool) => pool.sdk.send(new AdminGetUserCommand(where(pool)));
const update = (pool: Pool, attributes: Readonly<Record<string, string>>) =>
  pool.sdk.send(
    new AdminUpdateUserAttributesCommand({
      ...where(pool),
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );
const attributesOf = async (pool: Pool) =>
  Object.fromEntries((await read(pool)).UserAttributes?.map((a) => [a.Name, a.Value]) ?? []);

describe('AdminSetUserPassword', () => {
  it('confirms with a permanent password, asks for a new one after any other', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    expect((await read(pool)).UserStatus).toBe('CONFIRMED');
    await pool.sdk.send(
      new AdminSetUserPasswordCommand({ ...where(pool), Password: `${password}-2` }),
    );
    expect((await read(pool)).UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    expect(await refusal(pool.signIn(client))).toContain('NotAuthorizedException');
    const answer = await pool.signIn(client, email, `${password}-2`);
    expect(answer.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  });

  it('holds to the policy', async () => {
    await using pool = await startPool();
    await pool.createUser();
    const call = pool.sdk.send(
      new AdminSetUserPasswordCommand({ ...where(pool), Password: 'x', Permanent: true }),
    );
    expect(await refusal(call)).toContain('InvalidPasswordException');
  });
});

describe('AdminUpdateUserAttributes', () => {
  it('changes, removes and leaves alone', async () => {
    await using pool = await startPool();
    await pool.createUser();
    await update(pool, { given_name: 'Ada', family_name: 'Lovelace', 'custom:desk': '7' });
    await update(pool, { given_name: 'Augusta', family_name: '' });
    expect(await attributesOf(pool)).toMatchObject({ given_name: 'Augusta', 'custom:desk': '7' });
    expect(await attributesOf(pool)).not.toHaveProperty('family_name');
  });

  it('moves the username with the address, which has to be verified anew', async () => {
    await using pool = await startPool();
    await pool.createUser();
    await update(pool, { email: 'countess@example.com' });
    expect(await refusal(read(pool))).toContain('UserNotFoundException');
    const { UserAttributes } = await pool.sdk.send(
      new AdminGetUserCommand(where(pool, 'Countess@example.com')),
    );
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
  });

  it('refuses an address that somebody else has', async () => {
    await using pool = await startPool();
    await pool.createUser();
    await pool.createUser('grace@example.com');
    expect(await refusal(update(pool, { email: 'GRACE@example.com' }))).toBe(
      'AliasExistsException: An account with the given email already exists.',
    );
  });

  it.each([
    ['sub', 'x'],
    ['custom:badge', 'x'],
  ])('refuses to change %s', async (name, value) => {
    await using pool = await startPool();
    await pool.createUser();
    expect(await refusal(update(pool, { [name]: value }))).toBe(
      `InvalidParameterException: user.${name}: Attribute cannot be updated. (changing an immutable attribute)`,
    );
  });
});

describe('AdminDisableUser and AdminEnableUser', () => {
  it('end every sign-in, and let the user sign in again', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    const refresh = () =>
      pool.sdk.send(new GetTokensFromRefreshTokenCommand({ RefreshToken, ClientId: client.id }));
    await pool.sdk.send(new AdminDisableUserCommand(where(pool)));
    expect((await read(pool)).Enabled).toBe(false);
    expect(await refusal(pool.signIn(client))).toBe('NotAuthorizedException: User is disabled.');
    expect(await refusal(refresh())).toContain('NotAuthorizedException');
    await pool.sdk.send(new AdminEnableUserCommand(where(pool)));
    expect(await refusal(refresh())).toContain('NotAuthorizedException');
    expect((await pool.signIn(client)).AuthenticationResult).toBeDefined();
  });
});

describe('AdminUserGlobalSignOut', () => {
  it('ends every refresh token', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    await pool.sdk.send(new AdminUserGlobalSignOutCommand(where(pool)));
    const call = pool.sdk.send(
      new GetTokensFromRefreshTokenCommand({ RefreshToken, ClientId: client.id }),
    );
    expect(await refusal(call)).toContain('NotAuthorizedException');
  });
});

describe('AdminResetUserPassword', () => {
  it('asks for the mailed code before anything else works', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    await pool.sdk.send(new AdminResetUserPasswordCommand(where(pool)));
    expect((await read(pool)).UserStatus).toBe('RESET_REQUIRED');
    expect(await refusal(pool.signIn(client))).toContain('PasswordResetRequiredException');
    const refresh = () =>
      refusal(
        pool.sdk.send(new GetTokensFromRefreshTokenCommand({ RefreshToken, ClientId: client.id })),
      );
    expect(await refresh()).toContain('NotAuthorizedException');
    const message = pool.emulator.messages(email).at(-1);
    expect(message).toMatchObject({ kind: 'admin-reset', temporaryPassword: null });
    await pool.sdk.send(
      new ConfirmForgotPasswordCommand({
        ClientId: client.id,
        Username: email,
        ConfirmationCode: message?.code ?? '',
        Password: `${password}-3`,
      }),
    );
    expect((await pool.signIn(client, email, `${password}-3`)).AuthenticationResult).toBeDefined();
    // Whoever was signed in before the reset stays signed out after it.
    expect(await refresh()).toBe('NotAuthorizedException: Refresh Token has been revoked');
  });

  it('refuses somebody who never chose a password, and somebody out of reach', async () => {
    await using pool = await startPool();
    await pool.invite();
    const reset = () => pool.sdk.send(new AdminResetUserPasswordCommand(where(pool)));
    expect(await refusal(reset())).toBe(
      'NotAuthorizedException: User password cannot be reset in the current state.',
    );
    await pool.createUser('grace@example.com');
    await pool.sdk.send(
      new AdminUpdateUserAttributesCommand({
        ...where(pool, 'grace@example.com'),
        UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
      }),
    );
    const unreachable = pool.sdk.send(
      new AdminResetUserPasswordCommand(where(pool, 'grace@example.com')),
    );
    expect(await refusal(unreachable)).toContain('no registered/verified email or phone_number');
  });
});

describe('AdminDeleteUser', () => {
  it('frees the name', async () => {
    await using pool = await startPool();
    const first = await pool.createUser();
    await pool.sdk.send(new AdminDeleteUserCommand(where(pool)));
    expect(await refusal(read(pool))).toContain('UserNotFoundException');
    expect(await pool.createUser()).not.toBe(first);
  });
});
