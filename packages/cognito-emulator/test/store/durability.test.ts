import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createManualClock, days, hours } from '../../src/clock.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { AuthSession, Message } from '../../src/store/types.ts';
import { temporaryFolder } from '../support.ts';

const clock = createManualClock();
const open = (dataDir: string, snapshotBytes?: number) =>
  openStore({ dataDir, clock, ...(snapshotBytes && { snapshotBytes }) });

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
const session = (id: string, expiresAt: number): AuthSession => ({
  id,
  poolId: 'us-east-1_x',
  clientId: 'c',
  userId: null,
  challenge: 'NEW_PASSWORD_REQUIRED',
  createdAt: 0,
  expiresAt,
  usedAt: null,
  data: {},
});
const idsOf = (store: Store) => [...store.tables.messages.values()].map(({ id }) => id);
const journal = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.startsWith('journal-')).sort();
  return join(folder, names.at(-1) ?? '');
};

/** A folder with three messages, written in three lines. */
const fill = async (folder: string) => {
  const store = await open(folder);
  for (const id of ['a', 'b', 'c']) {
    store.tables.messages.put(message(id));
    await store.durable();
  }
  await store.close();
};

describe('a data folder', () => {
  it('gives back what was put and not what was deleted', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path);
    const store = await open(folder.path);
    store.tables.messages.delete('b');
    await store.close();
    const again = await open(folder.path);
    expect(idsOf(again)).toEqual(['a', 'c']);
    await again.close();
  });

  it('loses only the line that a kill cut short, and goes on after it', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path);
    const path = await journal(folder.path);
    const whole = await readFile(path);
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let length = lastLine + 1; length < whole.length; length += 7) {
      await writeFile(path, whole.subarray(0, length));
      const store = await open(folder.path);
      expect(idsOf(store)).toEqual(['a', 'b']);
      store.tables.messages.put(message('d'));
      await store.close();
      const again = await open(folder.path);
      expect(idsOf(again)).toEqual(['a', 'b', 'd']);
      await again.close();
    }
  });

  it('starts empty from a journal that was killed before its first line', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path);
    for (const length of [0, 10]) {
      await truncate(await journal(folder.path), length);
      const store = await open(folder.path);
      expect(idsOf(store)).toEqual([]);
      await store.close();
    }
  });

  it('of a later version is left alone', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path);
    const path = await journal(folder.path);
    const later = (await readFile(path, 'utf8')).replace('"version":1', '"version":9');
    await writeFile(path, later);
    await expect(open(folder.path)).rejects.toThrow('data format 9; this one reads format 1');
  });

  it('of another program is left alone', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'journal-1.jsonl'), '{"some":"thing"}\n');
    await expect(open(folder.path)).rejects.toThrow('line 1 is not a header of cognito-emulator');
    expect(await readdir(folder.path)).toEqual(['journal-1.jsonl']);
  });
});

describe('a snapshot', () => {
  const write = async (store: Store, count: number) => {
    for (let at = 0; at < count; at++) {
      store.tables.messages.put(message(`m${at}`));
      await store.durable();
    }
  };

  it('takes the place of the journals before it, and is kept until the next but one', async () => {
    await using folder = await temporaryFolder();
    const store = await open(folder.path, 4096);
    await write(store, 100);
    await store.close();
    const names = (await readdir(folder.path)).sort();
    expect(names).toEqual([
      expect.stringMatching(/^journal-\d+\.jsonl$/),
      expect.stringMatching(/^journal-\d+\.jsonl$/),
      expect.stringMatching(/^snapshot-\d+\.jsonl$/),
      expect.stringMatching(/^snapshot-\d+\.jsonl$/),
    ]);
    const again = await open(folder.path);
    expect(idsOf(again)).toEqual(Array.from({ length: 100 }, (_, at) => `m${at}`));
    await again.close();
  });

  it('that was not finished is ignored, with the journals still there', async () => {
    await using folder = await temporaryFolder();
    await fill(folder.path);
    await writeFile(join(folder.path, 'snapshot-2.jsonl.tmp'), 'half');
    const store = await open(folder.path);
    expect(idsOf(store)).toEqual(['a', 'b', 'c']);
    await store.close();
  });

  it('leaves out what expired long ago', async () => {
    await using folder = await temporaryFolder();
    const store = await open(folder.path, 4096);
    store.tables.sessions.put(session('old', clock.now()));
    store.tables.sessions.put(session('new', clock.now() + days(1)));
    clock.advance(hours(2));
    await write(store, 100);
    await store.close();
    const again = await open(folder.path);
    expect([...again.tables.sessions.values()].map(({ id }) => id)).toEqual(['new']);
    await again.close();
  });
});

describe('durable', () => {
  it('serves many waiters with few writes', async () => {
    await using folder = await temporaryFolder();
    const store = await open(folder.path);
    await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        store.tables.messages.put(message(`m${at}`));
        return store.durable();
      }),
    );
    const lines = (await readFile(await journal(folder.path), 'utf8')).split('\n').length;
    expect(lines).toBeLessThan(10);
    await store.close();
    const again = await open(folder.path);
    expect(again.tables.messages.size).toBe(200);
    await again.close();
  });

  it('keeps changes of one moment together', async () => {
    await using folder = await temporaryFolder();
    const store = await open(folder.path);
    const first = store.durable();
    store.tables.messages.put(message('a'));
    store.tables.messages.put(message('b'));
    await first;
    await store.close();
    const path = await journal(folder.path);
    const text = await readFile(path, 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(2);
  });
});
