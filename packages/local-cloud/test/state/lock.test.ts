import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processStart } from '../../src/processes/process-start.ts';
import { LockedError, lockOwner, takeLock } from '../../src/state/lock.ts';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-lock-'));
  lock = join(folder, 'lock');
});

afterEach(() => rm(folder, { recursive: true }));

test('has one owner at a time, by name', async () => {
  const release = await takeLock(lock);
  await expect(takeLock(lock)).rejects.toMatchObject({ pid: process.pid });
  expect((await lockOwner(lock))?.pid).toBe(process.pid);
  await release();
  expect(await readdir(folder)).toEqual([]);
  await (await takeLock(lock))();
});

test('is taken over from the dead', async () => {
  const { pid } = spawnSync('true');
  await writeFile(lock, JSON.stringify({ pid, start: '1' }));
  expect(await lockOwner(lock)).toBeNull();
  await (await takeLock(lock))();
});

test('is taken over when its pid is somebody else by now', async () => {
  const other = spawn('sleep', ['60']);
  try {
    await writeFile(lock, JSON.stringify({ pid: other.pid, start: 'long ago' }));
    await (await takeLock(lock))();
    const start = await processStart(other.pid ?? 0);
    await writeFile(lock, JSON.stringify({ pid: other.pid, start }));
    await expect(takeLock(lock)).rejects.toBeInstanceOf(LockedError);
  } finally {
    other.kill('SIGKILL');
  }
});

test('a damaged lock is nobody’s', async () => {
  await writeFile(lock, '{"pid":');
  await (await takeLock(lock))();
});

test('of many that come at once over a stale lock, one gets it', async () => {
  await writeFile(lock, JSON.stringify({ pid: spawnSync('true').pid, start: '1' }));
  const script = `
    const { takeLock } = await import(${JSON.stringify(new URL('../../src/state/lock.ts', import.meta.url).href)});
    await takeLock(${JSON.stringify(lock)}).then(() => console.log('mine'), () => console.log('refused'));
    await new Promise((resolve) => process.stdin.on('end', resolve).resume());`;
  const contenders = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  const answers = await Promise.all(
    contenders.map(
      (each) =>
        new Promise<string>((resolve) =>
          each.stdout.once('data', (data) => resolve(`${data}`.trim())),
        ),
    ),
  );
  for (const each of contenders) each.stdin.end();
  expect(answers.sort()).toEqual(['mine', 'refused', 'refused', 'refused']);
});
