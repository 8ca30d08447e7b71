import { spawn } from 'node:child_process';
import {
  chmod,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Postgres, removeDataFolder, startPostgres } from '../../src/postgres/index.ts';
import { isAlive, waitUntilGone } from '../../src/processes/alive.ts';

let home: string;
let dataDir: string;
const started: Postgres[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gatehouse-postgres-'));
  await chmod(home, 0o711);
  dataDir = join(home, 'postgres');
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((postgres) => postgres.stop()));
  await rm(home, { recursive: true });
});

async function start(): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir });
  started.push(postgres);
  return postgres;
}

async function query(url: string, text: string, values?: unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

test('is a durable server with UTF-8 and C collation, on loopback, with passwords', async () => {
  const { ownerUrl, port } = await start();
  const settings = await query(
    ownerUrl,
    `SELECT name, setting FROM pg_settings WHERE name IN
     ('fsync', 'listen_addresses', 'server_encoding', 'password_encryption', 'TimeZone') ORDER BY 1`,
  );
  expect(Object.fromEntries(settings.map((row) => Object.values(row as object)))).toEqual({
    fsync: 'on',
    listen_addresses: '127.0.0.1',
    server_encoding: 'UTF8',
    password_encryption: 'scram-sha-256',
    TimeZone: 'UTC',
  });
  expect(
    await query(ownerUrl, "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"),
  ).toEqual([{ datcollate: 'C' }]);
  const wrong = ownerUrl.replace(/:[^:@]+@/, ':wrong@');
  await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await expect(openConnection('127.0.0.2', port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('keeps its passwords where only their owner can read them', async () => {
  const first = await start();
  expect((await stat(join(dataDir, 'passwords.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(['cluster', 'passwords.json']);
  await first.stop();
  const again = await start();
  expect(new URL(again.ownerUrl).password).toBe(new URL(first.ownerUrl).password);
});

test('loses no acknowledged row to kill -9', async () => {
  let postgres = await start();
  await query(postgres.ownerUrl, 'CREATE TABLE kept (n integer PRIMARY KEY)');
  const acknowledged: number[] = [];
  for (let round = 0; round < 3; round++) {
    const client = new pg.Client({ connectionString: postgres.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    const writing = (async () => {
      for (let n = round * 100_000; ; n++) {
        await client.query('INSERT INTO kept VALUES ($1)', [n]);
        acknowledged.push(n);
        if (acknowledged.length === (round + 1) * 50) process.kill(postgres.pid, 'SIGKILL');
      }
    })();
    await expect(writing).rejects.toThrow();
    await postgres.ended;
    postgres = await start();
    const rows = await query(postgres.ownerUrl, 'SELECT n FROM kept');
    const kept = new Set(rows.map((row) => (row as { n: number }).n));
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(150);
});

test('starts where initdb was killed in the middle', async () => {
  const postgres = await start();
  await postgres.stop();
  await rename(join(dataDir, 'cluster'), join(dataDir, 'cluster.new'));
  await rm(join(dataDir, 'cluster.new/global'), { recursive: true });
  const again = await start();
  expect(await query(again.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('stops a server that outlived its parent, and keeps its data', async () => {
  const orphan = await start();
  await query(orphan.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
  // The same folder again, as after a kill of everything but PostgreSQL itself.
  const again = await start();
  expect(isAlive(orphan.pid)).toBe(false);
  expect(await query(again.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

test('is not fooled by a pid file whose pid is somebody else now', async () => {
  const postgres = await start();
  await postgres.stop();
  await writeFile(join(dataDir, 'cluster/postmaster.pid'), `${process.pid}\n${dataDir}/cluster\n`);
  const again = await start();
  expect(await query(again.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('ends with its parent, also when that is killed with -9', async () => {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(new URL('../../src/postgres/index.ts', import.meta.url).href)});
    const postgres = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(postgres.pid);
    setInterval(() => undefined, 1000);`;
  const parent = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const pid = await new Promise<number>((resolve) => {
    createInterface({ input: parent.stdout }).once('line', (line) => resolve(Number(line)));
  });
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  expect(await waitUntilGone(pid, 10_000)).toBe(true);
  await expect(readFile(join(dataDir, 'cluster/postmaster.pid'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test.runIf(process.getuid?.() === 0)(
  'as root, keeps its data outside a folder that its account may not enter',
  async () => {
    await chmod(home, 0o700);
    const postgres = await start();
    const outside = await realpath(dataDir);
    expect(outside.startsWith('/var/lib/gatehouse/postgres/')).toBe(true);
    await query(postgres.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    await postgres.stop();
    const again = await start();
    expect(await query(again.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await again.stop();

    // Whoever deletes the place without us is swept up after, by the next one to go outside.
    await rm(dataDir);
    dataDir = join(home, 'other');
    await (await start()).stop();
    await expect(stat(outside)).rejects.toMatchObject({ code: 'ENOENT' });
    await removeDataFolder(dataDir);
    expect(await readdir(home)).toEqual([]);
  },
);

test('gives each test a database of its own, copied from a template', async () => {
  const { ownerUrl, createDatabase } = await start();
  await query(ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
  const copy = await createDatabase('a "copy" of it', 'postgres');
  await query(copy.ownerUrl, 'INSERT INTO kept VALUES (2)');
  expect(await query(copy.ownerUrl, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 2 }]);
  expect(await query(ownerUrl, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 1 }]);
});

function openConnection(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}
