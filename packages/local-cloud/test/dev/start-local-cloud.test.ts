import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalCloud, startLocalCloud, UserError } from '../../src/index.ts';
import { isAlive } from '../../src/processes/alive.ts';
import { processTable } from '../../src/processes/process-table.ts';

let home: string;
const running: LocalCloud[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gatehouse-cloud-'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((cloud) => cloud.close()));
  await rm(home, { recursive: true });
});

async function start(): Promise<LocalCloud> {
  const cloud = await startLocalCloud({ home, ports: 'free', sites: false });
  running.push(cloud);
  return cloud;
}

async function emails(cloud: LocalCloud): Promise<string[]> {
  const client = new pg.Client({ connectionString: cloud.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT email, status FROM users ORDER BY email');
    return rows.map((row) => `${row.email} ${row.status}`);
  } finally {
    await client.end();
  }
}

const seeded = [
  'admin@example.com active',
  'disabled@example.com disabled',
  'invited@example.com active',
  'member@example.com active',
];

test('starts whole, refuses a second owner, keeps everything, leaves no process', async () => {
  const cloud = await start();
  expect(await emails(cloud)).toEqual(seeded);
  const { urls } = cloud;
  for (const health of [
    `${urls.web}/api/trpc/health`,
    `${urls.console}/api/trpc/health`,
    `${urls.api}/trpc/health`,
  ]) {
    const response = await fetch(health, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect([health, response.status]).toEqual([health, 200]);
  }
  const mail = await fetch(`${urls.emulator}/_emulator/messages?to=invited@example.com`);
  expect(await mail.json()).toMatchObject([
    { to: 'invited@example.com', kind: expect.any(String) },
  ]);

  const second = await startLocalCloud({ home, ports: 'free', sites: false }).catch(
    (error) => error,
  );
  expect(second).toBeInstanceOf(UserError);
  expect(second.message).toContain(`(pid ${process.pid})`);

  const pids = Object.values(cloud.pids());
  await cloud.close();
  running.pop();
  expect(pids.filter(isAlive)).toEqual([]);
  const mine = [...(await processTable()).values()].filter((each) => each.command.includes(home));
  expect(mine).toEqual([]);

  const again = await start();
  expect(again.outputs.userPoolId).toBe(cloud.outputs.userPoolId);
  expect(again.outputs.clients).toEqual(cloud.outputs.clients);
  expect(await emails(again)).toEqual(seeded);
}, 180_000);

test('writes its outputs without a secret, and its secrets for nobody else', async () => {
  const cloud = await start();
  expect(Object.keys(cloud.outputs)).toEqual([
    'stage',
    'region',
    'userPoolId',
    'clients',
    'urls',
    'cognitoEndpoint',
    'mailbox',
  ]);
  for (const name of ['session-keys.json', 'running.json', 'postgres/passwords.json']) {
    expect([name, (await stat(join(home, name))).mode & 0o777]).toEqual([name, 0o600]);
  }
}, 120_000);

test('brings back what is killed, with all that was acknowledged', async () => {
  const cloud = await start();
  const before = cloud.pids();
  process.kill(before.emulator, 'SIGKILL');
  process.kill(before.postgres, 'SIGKILL');
  await expect
    .poll(() => emails(cloud).catch(() => []), { timeout: 60_000, interval: 200 })
    .toEqual(seeded);
  const jwks = `${cloud.urls.emulator}/${cloud.outputs.userPoolId}/.well-known/jwks.json`;
  await expect
    .poll(async () => (await fetch(jwks).catch(() => null))?.status, {
      timeout: 60_000,
      interval: 200,
    })
    .toBe(200);
  expect(cloud.pids().postgres).not.toBe(before.postgres);
  expect(cloud.pids().emulator).not.toBe(before.emulator);
}, 180_000);
