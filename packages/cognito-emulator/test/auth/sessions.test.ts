import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserPasswordCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { minutes } from '../../src/clock.ts';
import {
  type AppClient,
  complete,
  email,
  type Pool,
  password,
  refusal,
  startPool,
} from './support.ts';

const temporary = `${password}-0`;
const invalid = 'NotAuthorizedException: Invalid session for the user.';
const mallory = 'mallory@example.com';

const answer = (pool: Pool, client: AppClient, Session: string | undefined, USERNAME = email) =>
  pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME, NEW_PASSWORD: 'chosen-by-whoever-holds-the-session' },
    }),
  );

it('refuses a made-up session, and so no password can be replaced without the old one', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  for (const session of [
    randomBytes(400).toString('base64url'),
    'x'.repeat(40),
    '='.repeat(20),
    undefined,
  ]) {
    expect(await refusal(answer(pool, client, session))).toBe(invalid);
  }
  complete((await pool.signIn(client)).AuthenticationResult);
});

it('refuses a session with any byte changed', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const { Session = '' } = await pool.signIn(client, email, temporary);
  for (const at of [0, 12, 28, 60]) {
    const bytes = Buffer.from(Session, 'base64url');
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(await refusal(answer(pool, client, bytes.toString('base64url')))).toBe(invalid);
  }
});

it('belongs to one user, one client and one pool', async () => {
  await using pool = await startPool();
  await using other = await startPool();
  const [client, sibling] = [await pool.createClient(), await pool.createClient()];
  const foreign = await other.createClient();
  await pool.invite();
  await pool.invite(mallory);
  await other.invite();
  const own = await pool.signIn(client, mallory, temporary);
  expect(await refusal(answer(pool, client, own.Session, email))).toBe(invalid);
  expect(await refusal(answer(pool, sibling, own.Session, mallory))).toBe(invalid);
  expect(await refusal(answer(other, foreign, own.Session, email))).toBe(invalid);
  complete((await answer(pool, client, own.Session, mallory)).AuthenticationResult);
});

it('works once, in whatever spelling of its base64', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const { Session = '' } = await pool.signIn(client, email, temporary);
  complete((await answer(pool, client, Session)).AuthenticationResult);
  const padded = `${Session}==`;
  const standard = Buffer.from(Session, 'base64url').toString('base64');
  for (const spelling of [Session, padded, standard]) {
    expect(await refusal(answer(pool, client, spelling))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    );
  }
});

it('gives tokens to one of two answers that arrive at once', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const { Session } = await pool.signIn(client, email, temporary);
  const results = await Promise.allSettled([1, 2, 3, 4].map(() => answer(pool, client, Session)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('forgets used sessions once they have expired', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const { Session } = await pool.signIn(client, email, temporary);
  await answer(pool, client, Session);
  pool.clock.advance(minutes(3));
  await pool.invite(mallory);
  const next = await pool.signIn(client, mallory, temporary);
  await answer(pool, client, next.Session, mallory);
  expect(await refusal(answer(pool, client, Session))).toContain('session is expired');
});

it.each([
  ['set by an administrator', invalid, (pool: Pool) => setPassword(pool, true)],
  ['made temporary again', invalid, (pool: Pool) => setPassword(pool, false)],
  ['replaced by a second invitation', invalid, resend],
  [
    'left without an owner',
    invalid,
    (pool: Pool) => pool.sdk.send(new AdminDeleteUserCommand(ada(pool))),
  ],
  [
    'of somebody disabled',
    'NotAuthorizedException: User is disabled.',
    (pool: Pool) => pool.sdk.send(new AdminDisableUserCommand(ada(pool))),
  ],
])('does not outlive a password %s', async (_name, expected, change) => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const { Session } = await pool.signIn(client, email, temporary);
  await change(pool);
  expect(await refusal(answer(pool, client, Session))).toBe(expected);
});

it('replaces no password while its user is disabled', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const { Session } = await pool.signIn(client, email, temporary);
  await pool.sdk.send(new AdminDisableUserCommand(ada(pool)));
  expect(await refusal(answer(pool, client, Session))).toContain('User is disabled.');
  await pool.sdk.send(new AdminEnableUserCommand(ada(pool)));
  const again = await pool.signIn(client, email, temporary);
  expect(again.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
});

const ada = (pool: Pool) => ({ UserPoolId: pool.poolId, Username: email });

function setPassword(pool: Pool, Permanent: boolean) {
  return pool.sdk.send(
    new AdminSetUserPasswordCommand({ ...ada(pool), Password: password, Permanent }),
  );
}

function resend(pool: Pool) {
  return pool.sdk.send(new AdminCreateUserCommand({ ...ada(pool), MessageAction: 'RESEND' }));
}
