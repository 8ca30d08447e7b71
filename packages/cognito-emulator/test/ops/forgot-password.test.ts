import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminUpdateUserAttributesCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { hours } from '../../src/clock.ts';
import { type AppClient, email, type Pool, password, refusal, startPool } from '../auth/support.ts';

const newPassword = `${password}-new`;
const forgot = (pool: Pool, client: AppClient, Username = email) =>
  pool.sdk.send(new ForgotPasswordCommand({ ClientId: client.id, Username }));
const reset = (
  pool: Pool,
  client: AppClient,
  ConfirmationCode: string,
  { Password = newPassword, Username = email } = {},
) =>
  pool.sdk.send(
    new ConfirmForgotPasswordCommand({ ClientId: client.id, Username, ConfirmationCode, Password }),
  );
const codeOf = (pool: Pool) => pool.emulator.messages(email).at(-1)?.code ?? '';
const disable = (pool: Pool) =>
  pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: email }));

describe('ForgotPassword and ConfirmForgotPassword', () => {
  it('replace the password with the mailed code', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { CodeDeliveryDetails } = await forgot(pool, client, 'ADA@example.com');
    expect(CodeDeliveryDetails).toEqual({
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: 'a***@e***',
    });
    expect(pool.emulator.messages(email).at(-1)?.kind).toBe('forgot-password');
    await reset(pool, client, codeOf(pool));
    expect(await refusal(pool.signIn(client))).toContain('NotAuthorizedException');
    expect((await pool.signIn(client, email, newPassword)).AuthenticationResult).toBeDefined();
    expect(await refusal(reset(pool, client, codeOf(pool)))).toContain('ExpiredCodeException');
  });

  it('leave the code good when the password is weak', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    await forgot(pool, client);
    const weak = reset(pool, client, codeOf(pool), { Password: 'weak' });
    expect(await refusal(weak)).toContain('InvalidPasswordException');
    expect(await refusal(reset(pool, client, codeOf(pool)))).toBe('no refusal');
  });

  it('refuse a code after an hour, and one never asked for', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    expect(await refusal(reset(pool, client, '123456'))).toContain('ExpiredCodeException');
    await forgot(pool, client);
    pool.clock.advance(hours(1));
    expect(await refusal(reset(pool, client, codeOf(pool)))).toContain('ExpiredCodeException');
  });

  it('limit requests and tries', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    for (let at = 0; at < 20; at++) await forgot(pool, client);
    expect(await refusal(forgot(pool, client))).toContain('LimitExceededException');
    for (let at = 0; at < 20; at++)
      expect(await refusal(reset(pool, client, 'wrong'))).toContain('CodeMismatchException');
    expect(await refusal(reset(pool, client, codeOf(pool)))).toContain('LimitExceededException');
  });

  it('answer the same for somebody unknown, disabled or out of reach', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    await disable(pool);
    await pool.createUser('grace@example.com');
    await pool.sdk.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.poolId,
        Username: 'grace@example.com',
        UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
      }),
    );
    for (const name of [email, 'grace@example.com', 'nobody@example.com']) {
      const { CodeDeliveryDetails } = await forgot(pool, client, name);
      expect(CodeDeliveryDetails?.Destination).toBe(`${name.charAt(0)}***@e***`);
      expect(await refusal(reset(pool, client, '123456', { Username: name }))).toBe(
        'CodeMismatchException: Invalid verification code provided, please try again.',
      );
    }
    expect(pool.emulator.messages()).toEqual([]);
  });

  it('give nobody a password who was disabled after the code was sent', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    await forgot(pool, client);
    await disable(pool);
    expect(await refusal(reset(pool, client, codeOf(pool)))).toContain('CodeMismatchException');
    const where = { UserPoolId: pool.poolId, Username: email };
    await pool.sdk.send(new AdminEnableUserCommand(where));
    expect((await pool.signIn(client)).AuthenticationResult).toBeDefined();
  });

  it('limit somebody unknown as they do somebody known', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    for (let at = 0; at < 20; at++) await forgot(pool, client);
    expect(await refusal(forgot(pool, client))).toContain('LimitExceededException');
  });

  it('say what is the matter where the client wants it so', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ PreventUserExistenceErrors: 'LEGACY' });
    expect(await refusal(forgot(pool, client))).toContain('UserNotFoundException');
    await pool.createUser();
    await disable(pool);
    expect(await refusal(forgot(pool, client))).toBe('NotAuthorizedException: User is disabled.');
  });

  it('refuse somebody who never chose a password, and a pool without recovery', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.invite();
    expect(await refusal(forgot(pool, client))).toBe(
      'NotAuthorizedException: User password cannot be reset in the current state.',
    );
    await using closed = await startPool({
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
    });
    await closed.createUser();
    expect(await refusal(forgot(closed, await closed.createClient()))).toBe(
      'NotAuthorizedException: Contact administrator to reset password.',
    );
  });
});
