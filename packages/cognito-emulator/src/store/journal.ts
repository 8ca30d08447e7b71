import type { FileHandle } from 'node:fs/promises';
import { type Mutation, renderLine } from './record-file.ts';

export interface Journal {
  /** Remembers a change for the next write. */
  record(mutation: Mutation): void;
  /** Resolves when every change recorded so far is on disk. Callers that wait at the same time share one sync. */
  durable(): Promise<void>;
  close(): Promise<void>;
}

export interface JournalFile {
  readonly handle: FileHandle;
  readonly bytes: number;
}

/**
 * Appends changes to a file, many at a time: while one sync is under way, all that is recorded gathers for the next.
 * A failed write ends the journal, because nothing after it could be promised.
 *
 * `rotate` is asked after each write whether to go on in a new file.
 */
export const createJournal = (
  start: JournalFile,
  rotate: (file: JournalFile) => Promise<JournalFile>,
): Journal => {
  let file = start;
  let pending: Mutation[] = [];
  let failure: Error | null = null;
  let writing: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const write = async () => {
    const mutations = pending;
    pending = [];
    const line = renderLine(mutations);
    await file.handle.appendFile(line);
    await file.handle.datasync();
    file = await rotate({ handle: file.handle, bytes: file.bytes + Buffer.byteLength(line) });
  };

  const begin = (): Promise<void> => {
    writing = write()
      .catch((error: Error) => {
        failure = new Error(`The journal cannot be written: ${error.message}`);
        throw failure;
      })
      .finally(() => {
        writing = null;
      });
    return writing;
  };

  const durable = async (): Promise<void> => {
    if (failure) throw failure;
    if (writing) {
      // What is pending now goes with the write that follows the present one, shared by all who wait for it.
      if (pending.length === 0) return writing;
      next ??= writing.then(() => {
        next = null;
        return pending.length > 0 ? begin() : undefined;
      });
      return next;
    }
    if (pending.length > 0) return begin();
  };

  return {
    record: (mutation) => {
      pending.push(mutation);
    },
    durable,
    close: async () => {
      await durable();
      await file.handle.close();
    },
  };
};
