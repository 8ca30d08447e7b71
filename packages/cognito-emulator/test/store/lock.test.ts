import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../src/index.ts';
import { lockFolder } from '../../src/store/lock.ts';
import { temporaryFolder } from '../support.ts';

/** The pid of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

const onLinux = (name: string, content: () => string): [string, () => string][] =>
  process.platform === 'linux' ? [[name, content]] : [];

describe('the lock of a data folder', () => {
  it('refuses a second owner in the same process', async () => {
    await using folder = await temporaryFolder();
    const emulator = await createEmulator({ dataDir: folder.path });
    await expect(createEmulator({ dataDir: folder.path })).rejects.toThrow(
      `The data folder ${folder.path} is in use by process ${process.pid}.`,
    );
    await emulator.close();
    const again = await createEmulator({ dataDir: folder.path });
    await again.close();
  });

  it('names a living owner and leaves it the folder', async () => {
    await using folder = await temporaryFolder();
    const text = JSON.stringify({ pid: process.ppid, started: null });
    await writeFile(join(folder.path, 'lock'), text);
    expect(() => lockFolder(folder.path)).toThrow(`in use by process ${process.ppid}`);
    expect(await readFile(join(folder.path, 'lock'), 'utf8')).toBe(text);
  });

  it.each<[string, () => string]>([
    ['of a dead process', () => JSON.stringify({ pid: deadPid(), started: null })],
    // Only a system with /proc tells when a process started.
    ...onLinux('of a stranger with a reused pid', () =>
      JSON.stringify({ pid: process.ppid, started: '1' }),
    ),
    [
      'of an earlier process with our own pid',
      () => JSON.stringify({ pid: process.pid, started: '1' }),
    ],
    ['that is not readable', () => 'half a li'],
  ])('is taken over when it is %s', async (_, content) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'lock'), content());
    const lock = lockFolder(folder.path);
    expect(JSON.parse(await readFile(join(folder.path, 'lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    lock.release();
  });
});
