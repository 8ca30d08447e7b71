import {
  AdminGetUserCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import type { TriggerEvents, TriggerFunctions } from '../../src/index.ts';
import {
  type AppClient,
  complete,
  email,
  type Pool,
  refusal,
  secretHash,
  startPool,
} from '../auth/support.ts';
import { recordTriggers } from './support.ts';

/** Weaker than the pool's policy, as an old system's may be. */
const oldPassword = 'old-one';

const start = async (userMigration: TriggerFunctions['userMigration']) => {
  const recorder = recordTriggers({ userMigration });
  return Object.assign(await startPool({}, undefined, recorder.triggers), { recorder });
};

const directory =
  (status?: string) =>
  (event: TriggerEvents['userMigration']): TriggerEvents['userMigration'] => {
    const { password } = event.request;
    if (event.userName !== email) throw new Error('no such customer');
    if (password !== undefined && password !== oldPassword) throw new Error('Bad password');
    return {
      ...event,
      response: {
        userAttributes: { email, email_verified: 'true', name: 'Ada' },
        ...(status && { finalUserStatus: status }),
        messageAction: 'SUPPRESS',
      },
    };
  };

const signIn = (pool: Pool, client: AppClient, username = email, PASSWORD = oldPassword) =>
  pool.sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD, ...secretHash(client, username) },
      ClientMetadata: { from: 'test' },
    }),
  );
const read = ({ sdk, poolId }: Pool) =>
  sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: email }));

describe('UserMigration', () => {
  it('brings somebody along with the password that they typed', async () => {
    await using pool = await start(directory('CONFIRMED'));
    const client = await pool.createClient();
    complete((await signIn(pool, client)).AuthenticationResult);
    expect(pool.recorder.events[0]).toMatchObject({
      triggerSource: 'UserMigration_Authentication',
      userName: email,
      request: { userAttributes: {}, password: oldPassword, validationData: { from: 'test' } },
    });
    expect(pool.recorder.sources().slice(1)).toEqual([
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_Authentication',
    ]);
    const user = await read(pool);
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'name', Value: 'Ada' });
    // The second time they are known.
    complete((await signIn(pool, client)).AuthenticationResult);
    expect(pool.recorder.sources().filter((source) => source.startsWith('User'))).toHaveLength(1);
  });

  it('asks for a new password unless it says CONFIRMED', async () => {
    await using pool = await start(directory());
    const client = await pool.createClient();
    expect(await refusal(signIn(pool, client))).toBe(
      'PasswordResetRequiredException: Password reset required for the user',
    );
    expect((await read(pool)).UserStatus).toBe('RESET_REQUIRED');
  });

  it('that throws makes nobody, in the words of each kind of client', async () => {
    await using pool = await start(directory('CONFIRMED'));
    const client = await pool.createClient();
    const legacy = await pool.createClient({ PreventUserExistenceErrors: 'LEGACY' });
    expect(await refusal(signIn(pool, client, email, 'wrong'))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
    expect(await refusal(signIn(pool, legacy, email, 'wrong'))).toBe(
      `UserNotFoundException: Exception migrating user in app client ${legacy.id}`,
    );
    expect(await refusal(read(pool))).toContain('UserNotFoundException');
  });

  it('is not asked for a caller without the secret hash', async () => {
    await using pool = await start(directory('CONFIRMED'));
    const client = await pool.createClient({ GenerateSecret: true });
    expect(await refusal(signIn(pool, { ...client, secret: null }))).toContain('SECRET_HASH');
    const forgot = new ForgotPasswordCommand({ ClientId: client.id, Username: email });
    expect(await refusal(pool.sdk.send(forgot))).toContain('SECRET_HASH');
    expect(pool.recorder.events).toEqual([]);
  });

  it('lets somebody recover a password who never signed in here', async () => {
    await using pool = await start(directory());
    const client = await pool.createClient();
    await pool.sdk.send(new ForgotPasswordCommand({ ClientId: client.id, Username: email }));
    expect(pool.recorder.sources()).toEqual([
      'UserMigration_ForgotPassword',
      'CustomMessage_ForgotPassword',
    ]);
    expect(pool.recorder.events[0]?.request).not.toHaveProperty('password');
    expect(pool.emulator.messages(email)).toHaveLength(1);
    const nobody = new ForgotPasswordCommand({ ClientId: client.id, Username: 'b@example.com' });
    expect((await pool.sdk.send(nobody)).CodeDeliveryDetails?.Destination).toBe('b***@e***');
    expect(pool.emulator.messages()).toHaveLength(1);
  });
});
