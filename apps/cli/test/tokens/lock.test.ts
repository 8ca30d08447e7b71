import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../src/tokens/lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const quick = { waitMs: 30_000, abandonedAfterMs: 60_000, retryMs: 1 };

const writeLock = (path: string, pid: number, host = hostname()) =>
  writeFileSync(path, JSON.stringify({ pid, host, id: 'other' }));

/** The id of a process that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  if (child.pid === undefined) throw new Error('It did not start.');
  return child.pid;
}

test('one at a time, even when a dead owner left the lock and twenty find it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'lock');
  const dead = await deadPid();
  let [inside, most] = [0, 0];
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await readFile(import.meta.filename);
    inside -= 1;
  };
  for (let round = 0; round < 5; round += 1) {
    writeLock(path, dead);
    await Promise.all(Array.from({ length: 20 }, () => withLock(path, work, quick)));
  }
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('only one looks whether the owner is dead, so that nobody removes the lock of the next', async () => {
  const path = join(temporaryFolder(), 'lock');
  writeLock(path, await deadPid());
  writeFileSync(`${path}.look`, '');
  const attempt = withLock(path, async () => {}, { ...quick, waitMs: 100 });
  await expect(attempt).rejects.toMatchObject({ code: 'TOKENS_BUSY' });
});

test('a living owner is waited for, then named', async () => {
  const path = join(temporaryFolder(), 'lock');
  writeLock(path, process.pid);
  const attempt = withLock(path, async () => {}, { ...quick, waitMs: 100 });
  await expect(attempt).rejects.toMatchObject({
    code: 'TOKENS_BUSY',
    message: expect.stringContaining(String(process.pid)),
  });
  expect(readFileSync(path, 'utf8')).toContain('other');
});

test('a process of another machine counts as living until its lock is old', async () => {
  const path = join(temporaryFolder(), 'lock');
  const limits = { ...quick, waitMs: 100 };
  writeLock(path, await deadPid(), 'another-machine');
  await expect(withLock(path, async () => {}, limits)).rejects.toMatchObject({
    code: 'TOKENS_BUSY',
  });
  const longAgo = new Date(Date.now() - 120_000);
  utimesSync(path, longAgo, longAgo);
  await expect(withLock(path, async () => 'mine', limits)).resolves.toBe('mine');
});

test('a failure inside releases the lock', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'lock');
  const failing = withLock(path, async () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});
