import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock.ts';
import { createSeededRandom, randomInteger } from '../../src/random.ts';
import { openStore } from '../../src/store/open-store.ts';
import { DataFolderError } from '../../src/store/record-file.ts';
import type { Message } from '../../src/store/types.ts';
import { temporaryFolder } from '../support.ts';

const clock = createManualClock();
const flips = process.env.GATEHOUSE_SOAK === '1' ? 2000 : 60;

const message = (id: string): Message => ({
  id,
  poolId: 'us-east-1_x',
  to: `${id}@example.com`,
  subject: 'a',
  text: 'b',
  code: null,
  temporaryPassword: null,
  kind: 'invitation',
  at: 0,
});

/** Opens, reads what is there, closes; and what was said about it. */
const look = async (dataDir: string) => {
  const warnings: string[] = [];
  const store = await openStore({ dataDir, clock, warn: (line) => warnings.push(line) });
  const ids = [...store.tables.messages.values()].map(({ id }) => id);
  await store.close();
  return { ids, warnings };
};

/** Messages m0, m1 … each acknowledged before the next; with snapshots where `snapshotBytes` is small. */
const fill = async (dataDir: string, count: number, snapshotBytes = 1024 * 1024) => {
  const store = await openStore({ dataDir, clock, snapshotBytes });
  for (let at = 0; at < count; at++) {
    store.tables.messages.put(message(`m${at}`));
    await store.durable();
  }
  await store.close();
};

const upTo = (count: number) => Array.from({ length: count }, (_, at) => `m${at}`);

const newest = async (folder: string, kind: string) => {
  const names = (await readdir(folder)).filter((name) => name.startsWith(kind));
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  const [name = ''] = names.sort((one, other) => number(other) - number(one));
  return join(folder, name);
};

describe('a damaged data folder', () => {
  it('is restored to what was before the damage, which is named and put aside', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path, 5);
    const path = await newest(folder.path, 'journal');
    const bad = (await readFile(path, 'utf8')).replace('m3@example', 'M3@example');
    await writeFile(path, bad);
    const { ids, warnings } = await look(folder.path);
    expect(ids).toEqual(upTo(3));
    const aside = join(folder.path, 'damaged-1');
    expect(warnings).toEqual([
      `The data file ${path} is damaged: line 5 does not match its checksum. 1 lines after it are lost. The last good state was restored; the damaged files are in ${aside}.`,
    ]);
    expect(await readFile(join(aside, 'journal-1.jsonl'), 'utf8')).toBe(bad);
    expect(await look(folder.path)).toEqual({ ids: upTo(3), warnings: [] });
  });

  it('loses nothing to rubbish after the last line', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path, 3);
    await appendFile(await newest(folder.path, 'journal'), 'rubbish\n');
    const { ids, warnings } = await look(folder.path);
    expect(ids).toEqual(upTo(3));
    expect(warnings[0]).toContain('line 5 does not match its checksum');
  });

  it('does not take a last line without its end for one that a kill cut short', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path, 3);
    const path = await newest(folder.path, 'journal');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/\n$/, 'x'));
    const { ids, warnings } = await look(folder.path);
    expect(ids).toEqual(upTo(3));
    expect(warnings[0]).toContain('line 4 does not end');
  });

  it('loses nothing to a bad snapshot: the one before it is still there', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path, 100, 4096);
    const path = await newest(folder.path, 'snapshot');
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${lines.slice(0, -2).join('\n')}\n`);
    const { ids, warnings } = await look(folder.path);
    expect(ids).toEqual(upTo(100));
    expect(warnings[0]).toContain(`${path} is damaged: it ends too early.`);
  });

  it('with a missing journal is restored to what was before it', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path, 3);
    const journal = await newest(folder.path, 'journal');
    await writeFile(join(folder.path, 'journal-3.jsonl'), await readFile(journal));
    const { ids, warnings } = await look(folder.path);
    expect(ids).toEqual(upTo(3));
    expect(warnings[0]).toContain('journal-2.jsonl is missing');
  });

  it('is left alone where no good state is left', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path, 100, 4096);
    for (const name of await readdir(folder.path))
      if (name.startsWith('snapshot')) await writeFile(join(folder.path, name), 'gone\n');
    const before = (await readdir(folder.path)).sort();
    await expect(look(folder.path)).rejects.toThrow('There is no good state before that.');
    expect((await readdir(folder.path)).sort()).toEqual([...before].sort());
  });

  it(`never passes a changed byte off as whole, in ${flips} tries`, async () => {
    await using original = await temporaryFolder();
    await fill(original.path, 60, 4096);
    const files = new Map<string, Buffer>();
    for (const name of await readdir(original.path))
      files.set(name, await readFile(join(original.path, name)));
    const random = createSeededRandom('flipped bits');
    const names = [...files.keys()].sort();
    let restored = 0;
    for (let at = 0; at < flips; at++) {
      await using folder = await temporaryFolder();
      const target = names[randomInteger(random, names.length)] ?? '';
      for (const [name, bytes] of files) {
        const copy = Buffer.from(bytes);
        if (name === target) {
          const byte = randomInteger(random, copy.length);
          copy.writeUInt8(copy.readUInt8(byte) ^ (1 << randomInteger(random, 8)), byte);
        }
        await writeFile(join(folder.path, name), copy);
      }
      const outcome = await look(folder.path).catch((error: unknown) => error);
      // A flipped version number reads as another version's file, and is refused.
      if (outcome instanceof DataFolderError) continue;
      if (outcome instanceof Error || typeof outcome !== 'object') throw outcome;
      const { ids, warnings } = outcome as Awaited<ReturnType<typeof look>>;
      expect(ids, `flip ${at}`).toEqual(upTo(ids.length));
      if (ids.length < 60) expect(warnings, `flip ${at}`).toHaveLength(1);
      restored += warnings.length;
    }
    expect(restored).toBeGreaterThan(flips / 4);
  });
});
