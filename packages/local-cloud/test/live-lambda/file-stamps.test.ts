import { type BigIntStats, statSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileStamps } from '../../src/live-lambda/file-stamps.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stamps-'));
  file = join(folder, 'source.ts');
  await writeFile(file, 'one');
});
afterEach(() => rm(folder, { recursive: true }));

test('a second write within one tick of the file system’s clock is a change', async () => {
  // A clock that never ticks: every stat is the first one.
  let first: BigIntStats | undefined;
  const stamps = new FileStamps((path) => (first ??= statSync(path, { bigint: true })));
  stamps.record(file);
  expect(stamps.takeChanges()).toEqual([]);
  await writeFile(file, 'two');
  expect(stamps.takeChanges()).toEqual([{ file, missing: false }]);
  expect(stamps.takeChanges()).toEqual([]);
});

test('an old file is judged by its stat alone, and a file that ages is not a change', async () => {
  const hourAgo = new Date(Date.now() - 3_600_000);
  const stamps = new FileStamps();
  await utimes(file, hourAgo, hourAgo);
  stamps.record(file);
  expect(stamps.takeChanges()).toEqual([]);
  await writeFile(file, 'two');
  expect(stamps.takeChanges()).toEqual([{ file, missing: false }]);
});

test('a file that goes and comes back is two changes', async () => {
  const stamps = new FileStamps();
  stamps.record(file);
  await rm(file);
  expect(stamps.takeChanges()).toEqual([{ file, missing: true }]);
  expect(stamps.takeChanges()).toEqual([]);
  await writeFile(file, 'one');
  expect(stamps.takeChanges()).toEqual([{ file, missing: false }]);
});
