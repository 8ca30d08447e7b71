import { mkdir, open, readdir, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalFile } from './journal.ts';
import {
  DataFolderError,
  header,
  type Mutation,
  readRecords,
  renderEnd,
  renderLine,
} from './record-file.ts';

/**
 * A data folder holds `snapshot-<n>.jsonl`, everything known when journal n began, and the journals from n on. Files
 * with a lower number are left-overs of an interrupted clean-up.
 */
export interface Contents {
  readonly generation: number;
  readonly mutations: Iterable<readonly Mutation[]>;
  /** Size of all journals together, by which it is decided whether a new snapshot pays. */
  readonly journalBytes: number;
}

const journalPath = (folder: string, generation: number) =>
  join(folder, `journal-${generation}.jsonl`);
const snapshotPath = (folder: string, generation: number) =>
  join(folder, `snapshot-${generation}.jsonl`);

export const prepareFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });

/** Reads what is there, cutting off a last line that a kill left torn. */
export const readFolder = async (folder: string): Promise<Contents> => {
  const names = await readdir(folder);
  const snapshot = Math.max(0, ...numbers(names, 'snapshot'));
  const journals = numbers(names, 'journal').filter((generation) => generation >= snapshot);
  const first = snapshot || 1;
  const last = Math.max(first, ...journals);
  const lines: (readonly Mutation[])[] = [];
  let journalBytes = 0;
  if (snapshot) lines.push(...(await readSnapshot(snapshotPath(folder, snapshot))));
  for (let generation = first; generation <= last; generation++) {
    const path = journalPath(folder, generation);
    if (!journals.includes(generation)) {
      if (journals.length === 0 && !snapshot) break;
      throw new DataFolderError(
        `The data folder is damaged: ${path} is missing. Nothing was changed. Put back a copy of the folder, or choose another one.`,
      );
    }
    const records = await readRecords(path);
    if (records.torn) {
      if (generation < last) throw new DataFolderError(tornInside(path));
      await truncate(path, records.length);
    }
    lines.push(...records.lines);
    journalBytes += records.length;
  }
  return { generation: last, mutations: lines, journalBytes };
};

const readSnapshot = async (path: string) => {
  const { lines, torn } = await readRecords(path);
  const count = lines.slice(0, -1).reduce((sum, line) => sum + line.length, 0);
  if (torn || lines.at(-1)?.[0]?.[1] !== `end:${count}`)
    throw new DataFolderError(tornInside(path));
  return lines.slice(0, -1);
};

const tornInside = (path: string) =>
  `The data file ${path} is damaged: it ends too early. Nothing was changed. Put back a copy of the folder, or choose another one.`;

/** Opens the journal of a generation to append to, with its header written and synced. */
export const openJournal = async (folder: string, generation: number): Promise<JournalFile> => {
  const handle = await open(journalPath(folder, generation), 'a', 0o600);
  const { size } = await handle.stat();
  if (size === 0) {
    await handle.appendFile(header);
    await handle.datasync();
    await syncFolder(folder);
  }
  return { handle, bytes: size || header.length };
};

/** Writes a snapshot beside the others, then puts it in place in one step and clears what it replaces. */
export const writeSnapshot = async (
  folder: string,
  generation: number,
  mutations: readonly Mutation[],
) => {
  const path = snapshotPath(folder, generation);
  const handle = await open(`${path}.tmp`, 'w', 0o600);
  try {
    await handle.appendFile(header);
    for (let at = 0; at < mutations.length; at += 500)
      await handle.appendFile(renderLine(mutations.slice(at, at + 500)));
    await handle.appendFile(renderEnd(mutations.length));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.tmp`, path);
  await syncFolder(folder);
  await clearBefore(folder, generation);
};

const clearBefore = async (folder: string, generation: number) => {
  for (const name of await readdir(folder)) {
    const [, number] = /^(?:journal|snapshot)-(\d+)\.jsonl$/.exec(name) ?? [];
    if (number && Number(number) < generation) await rm(join(folder, name), { force: true });
  }
};

const numbers = (names: readonly string[], kind: 'journal' | 'snapshot') =>
  names.flatMap((name) => {
    const [, found, number] = /^(journal|snapshot)-(\d+)\.jsonl$/.exec(name) ?? [];
    return found === kind ? [Number(number)] : [];
  });

/** A new name is only safe once its folder is synced. Windows has no such thing as syncing a folder. */
const syncFolder = async (folder: string) => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
