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
 * A data folder holds `snapshot-<n>.jsonl`, everything known when journal n began, and the journals from n on. The
 * snapshot before that is kept with its journals: should the newer one be damaged, nothing is lost.
 */
export interface Contents {
  readonly generation: number;
  readonly mutations: Iterable<readonly Mutation[]>;
  /** Size of all journals together, by which it is decided whether a new snapshot pays. */
  readonly journalBytes: number;
  /** What is wrong with the files, of which `mutations` are the part before that. */
  readonly damage: string | null;
}

const journalPath = (folder: string, generation: number) =>
  join(folder, `journal-${generation}.jsonl`);
const snapshotPath = (folder: string, generation: number) =>
  join(folder, `snapshot-${generation}.jsonl`);

export const prepareFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });

/**
 * Reads the last good state: from the newest snapshot that is whole, through the journals since, up to the first damage.
 * A last line that a kill left torn was never acknowledged; it is no damage, and is cut off.
 */
export const readFolder = async (folder: string): Promise<Contents> => {
  const names = await readdir(folder);
  const snapshots = numbers(names, 'snapshot').sort((one, other) => other - one);
  const journals = numbers(names, 'journal');
  const generation = Math.max(1, ...snapshots, ...journals);
  const damage: string[] = [];
  for (const start of [...snapshots, 0]) {
    const snapshot = start === 0 ? [] : await readSnapshot(snapshotPath(folder, start));
    if (typeof snapshot === 'string') {
      damage.push(snapshot);
      continue;
    }
    // Without a snapshot everything since the first journal must still be there.
    if (start === 0 && damage.length > 0 && !journals.includes(1)) break;
    const since =
      journals.length === 0 ? nothing : await readJournals(folder, start || 1, journals);
    const mutations = [...snapshot, ...since.mutations];
    damage.push(...since.damage);
    if (damage.length > 0 && mutations.length === 0) break;
    const { journalBytes } = since;
    return { generation, mutations, journalBytes, damage: damage.join(' ') || null };
  }
  throw new DataFolderError(
    `${damage.join(' ')} There is no good state before that. Nothing was changed. Put back a copy of the folder, or choose another one.`,
  );
};

const nothing = { mutations: [], journalBytes: 0, damage: [] };

const readJournals = async (folder: string, first: number, journals: readonly number[]) => {
  const last = Math.max(first, ...journals);
  const mutations: (readonly Mutation[])[] = [];
  let journalBytes = 0;
  const answer = (...damage: string[]) => ({ mutations, journalBytes, damage });
  for (let generation = first; generation <= last; generation++) {
    const path = journalPath(folder, generation);
    if (!journals.includes(generation)) return answer(`The data file ${path} is missing.`);
    const { lines, length, torn, damage } = await readRecords(path);
    mutations.push(...lines);
    journalBytes += length;
    if (damage)
      return answer(
        damaged(path, damage.cause),
        ...(damage.lost > 0 ? [`${damage.lost} lines after it are lost.`] : []),
      );
    if (torn && generation < last) return answer(damaged(path, 'it ends too early'));
    if (torn) await truncate(path, length);
  }
  return answer();
};

const readSnapshot = async (path: string) => {
  const { lines, torn, damage } = await readRecords(path);
  if (damage) return damaged(path, damage.cause);
  const count = lines.slice(0, -1).reduce((sum, line) => sum + line.length, 0);
  if (torn || lines.at(-1)?.[0]?.[1] !== `end:${count}`) return damaged(path, 'it ends too early');
  return lines.slice(0, -1);
};

const damaged = (path: string, cause: string) => `The data file ${path} is damaged: ${cause}.`;

/** Opens the journal of a generation to append to, with its header written and synced. */
export const openJournal = async (folder: string, generation: number): Promise<JournalFile> => {
  const handle = await open(journalPath(folder, generation), 'a', 0o600);
  try {
    const { size } = await handle.stat();
    if (size < header.length) {
      await handle.truncate(0);
      await handle.appendFile(header);
      await handle.datasync();
      await syncFolder(folder);
    }
    const length = Math.max(size, header.length);
    return { handle, size: length, bytes: length };
  } catch (error) {
    await handle.close();
    throw error;
  }
};

/** Takes back a journal that could not be begun. */
export const removeJournal = (folder: string, generation: number) =>
  rm(journalPath(folder, generation), { force: true });

/** Writes a snapshot beside the others, then puts it in place in one step. */
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
  } catch (error) {
    // What it filled of a full disk is of more use to the journal.
    await rm(`${path}.tmp`, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(`${path}.tmp`, path);
  await syncFolder(folder);
};

/** Removes what neither the newest snapshot nor the one before it needs. */
export const clearOld = async (folder: string) => {
  const names = await readdir(folder);
  const [, previous] = numbers(names, 'snapshot').sort((one, other) => other - one);
  if (previous === undefined) return;
  for (const { name, number } of dataFiles(names))
    if (number < previous) await rm(join(folder, name), { force: true });
};

/** Puts the files below `generation` aside, where somebody may still look at them. Answers the folder's name. */
export const putAside = async (folder: string, generation: number): Promise<string> => {
  const names = await readdir(folder);
  const taken = names.flatMap((name) => Number(/^damaged-(\d+)$/.exec(name)?.[1] ?? []));
  const aside = join(folder, `damaged-${Math.max(0, ...taken) + 1}`);
  await prepareFolder(aside);
  for (const { name, number } of dataFiles(names))
    if (number < generation) await rename(join(folder, name), join(aside, name));
  await syncFolder(folder);
  return aside;
};

const dataFiles = (names: readonly string[]) =>
  names.flatMap((name) => {
    const [, kind, number] = /^(journal|snapshot)-(\d+)\.jsonl$/.exec(name) ?? [];
    return kind && number ? [{ name, kind, number: Number(number) }] : [];
  });

const numbers = (names: readonly string[], kind: 'journal' | 'snapshot') =>
  dataFiles(names)
    .filter((file) => file.kind === kind)
    .map(({ number }) => number);

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
