import { resolve } from 'node:path';
import { type Clock, days, hours } from '../clock.ts';
import {
  clearOld,
  openJournal,
  prepareFolder,
  putAside,
  readFolder,
  removeJournal,
  writeSnapshot,
} from './data-folder.ts';
import { createJournal, type Journal, type JournalFile } from './journal.ts';
import { lockFolder } from './lock.ts';
import { createStore } from './memory-store.ts';
import type { Mutation } from './record-file.ts';
import type { Store } from './store.ts';
import type { Entities, EntityName } from './types.ts';

export interface StoreOptions {
  /** Absent: in memory only. */
  readonly dataDir?: string | undefined;
  readonly clock: Clock;
  /** A snapshot is taken when the journal has grown beyond this and beyond twice the last snapshot's records. */
  readonly snapshotBytes?: number;
  /** Told in one sentence of damage that was mended at the start. */
  readonly warn?: (line: string) => void;
}

/** Opens the store, as it was left, and keeps every change from here on. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  if (options.dataDir === undefined)
    return createStore(
      () => {},
      () => null,
    );
  const folder = resolve(options.dataDir);
  await prepareFolder(folder);
  const lock = lockFolder(folder);
  try {
    return await openLocked(folder, options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
};

const openLocked = async (
  folder: string,
  { clock, snapshotBytes = 8 * 1024 * 1024, warn = console.warn }: StoreOptions,
  release: () => void,
): Promise<Store> => {
  const contents = await readFolder(folder);
  let journal: Journal | null = null;
  let generation = contents.generation;
  let limit = snapshotBytes;
  let snapshotting: Promise<void> | null = null;

  const store = createStore(
    (name, id, entity) => journal?.record([name, id, entity]),
    () => journal,
  );
  for (const line of contents.mutations) for (const mutation of line) apply(store, mutation);

  /** Goes on in a new file at once; the snapshot of all before it is written meanwhile. */
  const rotate = async (file: JournalFile): Promise<JournalFile> => {
    if (file.bytes < limit || snapshotting) return file;
    // Where it fails nothing is lost, since the journals stay; it is tried again when they have grown as much again.
    const tryLater = () => {
      limit = file.bytes + snapshotBytes;
    };
    const next = await openJournal(folder, generation + 1).catch(() => null);
    if (!next) {
      tryLater();
      await removeJournal(folder, generation + 1);
      return file;
    }
    prune(store, clock.now());
    const state = capture(store);
    generation += 1;
    await file.handle.close();
    snapshotting = writeSnapshot(folder, generation, state)
      .then(() => {
        limit = Math.max(snapshotBytes, state.length * 512);
        return clearOld(folder);
      })
      .catch(tryLater)
      .finally(() => {
        snapshotting = null;
      });
    return next;
  };

  if (contents.damage !== null) {
    generation += 1;
    await writeSnapshot(folder, generation, capture(store));
  }
  const opened = await openJournal(folder, generation);
  if (contents.damage !== null) {
    const aside = await putAside(folder, generation);
    warn(`${contents.damage} The last good state was restored; the damaged files are in ${aside}.`);
  }
  const bytes = contents.damage === null ? contents.journalBytes : opened.bytes;
  const started = createJournal({ ...opened, bytes }, rotate);
  journal = started;
  return {
    ...store,
    close: async () => {
      try {
        await started.close();
        await snapshotting;
      } finally {
        release();
      }
    },
  };
};

const apply = (store: Store, [name, id, entity]: Mutation) => {
  if (entity === null) store.tables[name].delete(id);
  else putInto(store, name, entity);
};

/** A line pairs a table's name with that table's entity; the type system cannot follow a pair through JSON. */
const putInto = <Name extends EntityName>(store: Store, name: Name, entity: unknown) => {
  store.tables[name].put(entity as Entities[Name]);
};

/** Every table there is. Pools come first, because how a user is indexed depends on its pool. */
const capture = ({ tables }: Store): Mutation[] =>
  tableNames(tables).flatMap((name) =>
    [...tables[name].values()].map((entity): Mutation => [name, entity.id, entity]),
  );

const tableNames = (tables: Store['tables']) => Object.keys(tables) as EntityName[];

/** Forgets what ended long ago. An hour of grace keeps the answer "expired" apart from "never heard of". */
const prune = ({ tables }: Store, now: number) => {
  const before = now - hours(1);
  for (const { id, expiresAt } of tables.sessions.values())
    if (expiresAt < before) tables.sessions.delete(id);
  for (const { id, expiresAt } of tables.codes.values())
    if (expiresAt < before) tables.codes.delete(id);
  for (const { id, expiresAt } of tables.passkeyRegistrations.values())
    if (expiresAt < before) tables.passkeyRegistrations.delete(id);
  for (const { id, expiresAt } of tables.loginSessions.values())
    if (expiresAt < before) tables.loginSessions.delete(id);
  for (const { id, expiresAt } of tables.loginSteps.values())
    if (expiresAt < before) tables.loginSteps.delete(id);
  for (const { id, expiresAt } of tables.authorizationCodes.values())
    if (expiresAt < before) tables.authorizationCodes.delete(id);
  // An access token may outlive its family by a day, and must stay revocable.
  for (const { id, expiresAt } of tables.refreshFamilies.values())
    if (expiresAt < now - days(1)) tables.refreshFamilies.delete(id);
  for (const { id, lastAt } of tables.attempts.values())
    if (lastAt < before) tables.attempts.delete(id);
};
