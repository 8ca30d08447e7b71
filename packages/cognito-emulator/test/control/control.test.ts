import {
  AdminGetUserCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  ListUsersCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { createEmulator, createManualClock } from '../../src/index.ts';
import { email, password, refusal, startPool } from '../auth/support.ts';
import { temporaryFolder } from '../support.ts';

describe('the clock', () => {
  it('moves forward for codes and tokens alike', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    const Username = 'grace@example.com';
    await pool.sdk.send(new SignUpCommand({ ClientId: client.id, Username, Password: password }));
    const confirm = () =>
      refusal(
        pool.sdk.send(
          new ConfirmSignUpCommand({
            ClientId: client.id,
            Username,
            ConfirmationCode: pool.emulator.code(Username) ?? '',
          }),
        ),
      );
    await pool.emulator.advanceClock(24 * 3_600_000);
    expect(await refusal(pool.sdk.send(new GetUserCommand({ AccessToken })))).toBe(
      'NotAuthorizedException: Access Token has expired',
    );
    expect(await confirm()).toContain('ExpiredCodeException');
    await expect(pool.emulator.advanceClock(-1)).rejects.toThrow(RangeError);
  });

  it('is where it was after a restart, and back at a reset', async () => {
    await using folder = await temporaryFolder();
    const clock = createManualClock();
    const first = await createEmulator({ clock, dataDir: folder.path });
    await first.advanceClock(5000);
    await first.close();
    const second = await createEmulator({ clock, dataDir: folder.path });
    const now = async () => (await second.seed({ UserPools: [{ PoolName: 'x' }] })).UserPools;
    expect(await now()).toHaveLength(1);
    const ahead = async () => (await fetch(`${second.url}/_emulator/state`)).json();
    expect(await ahead()).toMatchObject({ clock: { aheadSeconds: 5 } });
    await second.reset();
    expect(await ahead()).toMatchObject({ clock: { aheadSeconds: 0 }, userPools: 0 });
    await second.close();
  });
});

describe('failNext', () => {
  const list = (pool: Awaited<ReturnType<typeof startPool>>, PaginationToken?: string) =>
    pool.sdk.send(new ListUsersCommand({ UserPoolId: pool.poolId, PaginationToken }));

  it('throttles as often as it was told, and only what it was told', async () => {
    await using pool = await startPool();
    await pool.createUser();
    // The SDK tries three times by itself before it gives up.
    pool.emulator.failNext({ kind: 'throttle', operation: 'ListUsers', times: 3 });
    await pool.createUser('grace@example.com');
    expect(await refusal(list(pool))).toBe('TooManyRequestsException: Rate exceeded');
    expect((await list(pool)).Users).toHaveLength(2);
  });

  it('befalls the first call that can end that way', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    pool.emulator.failNext({ kind: 'code-delivery' });
    await list(pool);
    const forgot = new ForgotPasswordCommand({ ClientId: client.id, Username: email });
    expect(await refusal(pool.sdk.send(forgot))).toContain('CodeDeliveryFailureException');
    expect(await refusal(pool.sdk.send(forgot))).toBe('no refusal');
  });

  it('gives short pages, and an empty one with a token', async () => {
    await using pool = await startPool();
    for (const name of ['a', 'b', 'c']) await pool.createUser(`${name}@example.com`);
    pool.emulator.failNext({ kind: 'short-page', times: 2 });
    const first = await list(pool);
    expect(first.Users).toHaveLength(1);
    const second = await list(pool, first.PaginationToken);
    expect(second).toMatchObject({ Users: [], PaginationToken: first.PaginationToken });
    const third = await list(pool, second.PaginationToken);
    expect(third.Users).toHaveLength(2);
    expect(third.PaginationToken).toBeUndefined();
  });

  it('loses the answer after doing what was asked', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    pool.emulator.failNext({ kind: 'lose-answer', operation: 'SignUp' });
    // The SDK takes a broken connection for a reason to try again, and only then learns that it had worked.
    const signUp = pool.sdk.send(
      new SignUpCommand({ ClientId: client.id, Username: email, Password: password }),
    );
    expect(await refusal(signUp)).toBe('UsernameExistsException: User already exists');
    const get = new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: email });
    expect(await pool.sdk.send(get)).toMatchObject({ UserStatus: 'UNCONFIRMED' });
  });

  it('answers nothing and does nothing, until the client gives up or the emulator ends', async () => {
    const pool = await startPool();
    const client = await pool.createClient();
    pool.emulator.failNext({ kind: 'time-out', times: 2 });
    const signUp = () =>
      pool.sdk.send(
        new SignUpCommand({ ClientId: client.id, Username: email, Password: password }),
        { abortSignal: AbortSignal.timeout(200) },
      );
    await expect(signUp()).rejects.toThrow();
    const get = new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: email });
    const hanging = refusal(
      fetch(pool.emulator.url, {
        method: 'POST',
        headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
        body: `{"AuthFlow":"USER_PASSWORD_AUTH","ClientId":"${client.id}"}`,
      }),
    );
    expect(await refusal(pool.sdk.send(get))).toContain('UserNotFoundException');
    await pool[Symbol.asyncDispose]();
    expect(await hanging).toContain('fetch failed');
  });

  it('is not told to happen less than once', async () => {
    await using pool = await startPool();
    expect(() => pool.emulator.failNext({ kind: 'throttle', times: 0 })).toThrow(RangeError);
    const misspelt = { kind: 'throttle', operation: 'ListUser' } as const;
    expect(() => pool.emulator.failNext(misspelt)).toThrow('There is no operation ListUser.');
  });
});
