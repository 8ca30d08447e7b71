import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { complete, email, type Pool, password, refusal, startPool } from './support.ts';

let dataDir = '';

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cognito-emulator-'));
});

afterEach(() => rm(dataDir, { recursive: true }));

const chosen = 'chosen-by-the-person';
const answer = (pool: Pool, ClientId: string, Session: string | undefined) =>
  pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: chosen },
    }),
  );

it('goes on after a restart: keys, sign-ins, open and used sessions, lockouts', async () => {
  await using pool = await startPool({}, dataDir);
  const client = await pool.createClient();
  await pool.createUser('bob@example.com');
  await pool.invite();
  const first = await pool.tokens(client, 'bob@example.com');
  const { Session } = await pool.signIn(client, email, `${password}-0`);
  await pool.restart();
  await answer(pool, client.id, Session);
  for (let count = 0; count < 5; count += 1)
    await refusal(pool.signIn(client, email, 'not-the-password'));
  await pool.restart();
  expect(await refusal(answer(pool, client.id, Session))).toContain(
    'session can only be used once',
  );
  expect(await refusal(pool.signIn(client, email, chosen))).toContain('Password attempts exceeded');
  await pool.sdk.send(new GetUserCommand({ AccessToken: first.AccessToken }));
  const renewed = await pool.sdk.send(
    new GetTokensFromRefreshTokenCommand({ ClientId: client.id, RefreshToken: first.RefreshToken }),
  );
  complete(renewed.AuthenticationResult);
});

it('writes neither passwords nor tokens down', async () => {
  await using pool = await startPool({}, dataDir);
  const client = await pool.createClient();
  await pool.createUser();
  const { AccessToken, IdToken, RefreshToken } = await pool.tokens(client);
  await pool.invite('bob@example.com');
  const { Session = '' } = await pool.signIn(client, 'bob@example.com', `${password}-0`);
  await pool.restart();
  const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  );
  const written = texts.join('\n');
  expect(written).toContain(email);
  for (const secret of [password, AccessToken, IdToken, RefreshToken, Session])
    expect(written).not.toContain(secret);
});
