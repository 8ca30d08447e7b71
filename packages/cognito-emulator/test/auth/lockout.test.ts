import { expect, it } from 'vitest';
import { minutes, seconds } from '../../src/clock.ts';
import { type AppClient, complete, email, type Pool, refusal, startPool } from './support.ts';

const incorrect = 'NotAuthorizedException: Incorrect username or password.';
const locked = 'NotAuthorizedException: Password attempts exceeded';

const guess = (pool: Pool, client: AppClient, username = email) =>
  refusal(pool.signIn(client, username, 'not-the-password'));

async function failFiveTimes(pool: Pool, client: AppClient, username = email) {
  for (let count = 0; count < 5; count += 1)
    expect(await guess(pool, client, username)).toBe(incorrect);
}

it('locks after five failures, for twice as long each time', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  await failFiveTimes(pool, client);
  for (const lock of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
    pool.clock.advance(seconds(lock) - 1);
    expect(await guess(pool, client), `${lock} s`).toBe(locked);
    pool.clock.advance(1);
    // 15 minutes idle forget everything, so the last one starts over.
    expect(await guess(pool, client), `after ${lock} s`).toBe(incorrect);
    if (lock === 900) return;
  }
});

it('refuses the right password too while it lasts, and counts nothing then', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  await failFiveTimes(pool, client);
  for (let count = 0; count < 20; count += 1)
    expect(await refusal(pool.signIn(client))).toBe(locked);
  pool.clock.advance(seconds(1));
  complete((await pool.signIn(client)).AuthenticationResult);
});

it('forgets everything at a success', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  for (let round = 0; round < 3; round += 1) {
    for (let count = 0; count < 4; count += 1) expect(await guess(pool, client)).toBe(incorrect);
    complete((await pool.signIn(client)).AuthenticationResult);
  }
});

it('forgets everything after fifteen idle minutes', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  await failFiveTimes(pool, client);
  pool.clock.advance(minutes(15));
  await failFiveTimes(pool, client);
});

it('counts by person: not by spelling, not by client, not for others', async () => {
  await using pool = await startPool();
  const [client, sibling] = [await pool.createClient(), await pool.createClient()];
  const sub = await pool.createUser();
  await pool.createUser('bob@example.com');
  expect(await guess(pool, client, 'ADA@example.com')).toBe(incorrect);
  expect(await guess(pool, sibling, sub)).toBe(incorrect);
  for (let count = 0; count < 3; count += 1) expect(await guess(pool, client)).toBe(incorrect);
  expect(await guess(pool, sibling)).toBe(locked);
  complete((await pool.signIn(client, 'bob@example.com')).AuthenticationResult);
});

it('counts attempts that arrive at once one by one', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const answers = await Promise.all(Array.from({ length: 12 }, () => guess(pool, client)));
  expect(answers.filter((answer) => answer === incorrect)).toHaveLength(5);
  expect(answers.filter((answer) => answer === locked)).toHaveLength(7);
});

it('locks a name that nobody has in the same way', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await failFiveTimes(pool, client, 'nobody@example.com');
  expect(await guess(pool, client, 'Nobody@example.com')).toBe(locked);
  expect(await guess(pool, client, 'else@example.com')).toBe(incorrect);
  pool.clock.advance(seconds(1));
  expect(await guess(pool, client, 'nobody@example.com')).toBe(incorrect);
});
