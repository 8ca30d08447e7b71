import {
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { hours } from '../../src/clock.ts';
import { temporaryFolder } from '../support.ts';
import { accessToken, answer } from './mfa-support.ts';
import { email, type Pool, password, refusal, startPool } from './support.ts';

const used = 'PasswordHistoryPolicyViolationException: The password has been used before.';

const remembering = (PasswordHistorySize: number, dataDir?: string) =>
  startPool({ Policies: { PasswordPolicy: { MinimumLength: 12, PasswordHistorySize } } }, dataDir);

const setPassword = (pool: Pool, Password: string) =>
  pool.sdk.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: pool.poolId,
      Username: email,
      Password,
      Permanent: true,
    }),
  );
const numbered = (count: number) => `${password}-${count}`;

it('refuses the latest passwords, as many as the pool says, even after a restart', async () => {
  await using folder = await temporaryFolder();
  await using pool = await remembering(3, folder.path);
  await pool.createUser();
  for (const count of [1, 2]) await setPassword(pool, numbered(count));
  await pool.restart();
  for (const earlier of [numbered(2), numbered(1), password])
    expect(await refusal(setPassword(pool, earlier))).toBe(used);
  await setPassword(pool, numbered(3));
  await setPassword(pool, password);
  expect(await refusal(setPassword(pool, numbered(2)))).toBe(used);
});

it('holds wherever a password is set, and leaves the code and the session good', async () => {
  await using pool = await remembering(2);
  const client = await pool.createClient();
  await pool.invite(email, numbered(0));
  const challenge = await pool.signIn(client, email, numbered(0));
  const choose = (NEW_PASSWORD: string) => answer(pool, client, challenge, { NEW_PASSWORD });
  expect(await refusal(choose(numbered(0)))).toBe(used);
  const AccessToken = accessToken(await choose(numbered(1)));
  const change = (ProposedPassword: string) =>
    pool.sdk.send(
      new ChangePasswordCommand({ AccessToken, PreviousPassword: numbered(1), ProposedPassword }),
    );
  expect(await refusal(change(numbered(1)))).toBe(used);
  await change(numbered(2));
  pool.clock.advance(hours(1));
  const forgotten = { ClientId: client.id, Username: email };
  await pool.sdk.send(new ForgotPasswordCommand(forgotten));
  const ConfirmationCode = pool.emulator.messages(email).at(-1)?.code ?? '';
  const recover = (Password: string) =>
    pool.sdk.send(new ConfirmForgotPasswordCommand({ ...forgotten, ConfirmationCode, Password }));
  expect(await refusal(recover(numbered(1)))).toBe(used);
  await recover(numbered(0));
  accessToken(await pool.signIn(client, email, numbered(0)));
});

it('is off unless the pool says so', async () => {
  await using pool = await startPool();
  await pool.createUser();
  await setPassword(pool, numbered(1));
  await setPassword(pool, numbered(1));
  await setPassword(pool, password);
});
