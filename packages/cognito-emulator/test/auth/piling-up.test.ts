import {
  ForgotPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { hours } from '../../src/clock.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../support.ts';
import { type AppClient, email, type Pool, startPool } from './support.ts';

const riddle = { defineAuthChallenge: answering({ challengeName: 'CUSTOM_CHALLENGE' }) };

function answering(response: { challengeName: string }) {
  return <Event extends { response: object }>(event: Event) => ({ ...event, response });
}

/** What is left in the store once `call` was made every three hours for two days, each time for another name. */
const leftAfter = async (
  call: (pool: Pool, client: AppClient, name: string) => Promise<unknown>,
) => {
  await using folder = await temporaryFolder();
  const pool = await startPool({}, folder.path, {
    ...riddle,
    createAuthChallenge: (event) => event,
  });
  const client = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
  await pool.createUser();
  for (let at = 0; at < 16; at++) {
    await call(pool, client, `nobody-${at}@example.com`);
    pool.clock.advance(hours(3));
  }
  await pool[Symbol.asyncDispose]();
  const { clock } = pool;
  const store = await openStore({ dataDir: folder.path, clock });
  const { sessions, attempts, codes } = store.tables;
  const left = { sessions: sessions.size, attempts: attempts.size, codes: codes.size };
  await store.close();
  return left;
};

it('forgets custom sign-ins that nobody went on with', async () => {
  const left = await leftAfter((pool, client) =>
    pool.sdk.send(
      new InitiateAuthCommand({
        ClientId: client.id,
        AuthFlow: 'CUSTOM_AUTH',
        AuthParameters: { USERNAME: email },
      }),
    ),
  );
  expect(left.sessions).toBeLessThanOrEqual(2);
});

it('forgets the attempts and the codes of names that nobody has', async () => {
  const left = await leftAfter((pool, client, Username) =>
    pool.sdk.send(new ForgotPasswordCommand({ ClientId: client.id, Username })),
  );
  expect(left.attempts).toBeLessThanOrEqual(2);
  expect(left.codes).toBeLessThanOrEqual(2);
});
