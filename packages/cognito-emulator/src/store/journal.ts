import { appendFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { type Mutation, renderLine } from './record-file.ts';

export interface Journal {
  /** Remembers a change for the next write. */
  record(mutation: Mutation): void;
  /**
   * Resolves when every change recorded so far is on disk. Callers that wait at the same time share one sync.
   *
   * @throws {StorageError} when the disk refuses; the changes stay remembered, and go with the next call.
   */
  durable(): Promise<void>;
  close(): Promise<void>;
}

export interface JournalFile {
  readonly handle: FileHandle;
  /** Where the next line begins. */
  readonly size: number;
  /** Of all journals since the last snapshot. */
  readonly bytes: number;
}

/** The disk is full, or gone. Nothing that was acknowledged is touched by it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/**
 * Appends changes to a file, many at a time: while one sync is under way, all that is recorded gathers for the next.
 * After a failed write the file is cut back to its last whole line before anything else is written.
 *
 * `rotate` is asked after each write whether to go on in a new file. It does not fail.
 */
export const createJournal = (
  start: JournalFile,
  rotate: (file: JournalFile) => Promise<JournalFile>,
): Journal => {
  let file = start;
  let pending: Mutation[] = [];
  let mayBeTorn = false;
  let writing: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const append = async (line: string) => {
    if (mayBeTorn) await file.handle.truncate(file.size);
    mayBeTorn = true;
    // Into the system's cache at once: a thread for it would cost many times what it does. What takes time is the sync.
    appendFileSync(file.handle.fd, line);
    await file.handle.datasync();
    mayBeTorn = false;
  };

  const write = async () => {
    const mutations = pending;
    pending = [];
    const line = renderLine(mutations);
    try {
      await append(line);
    } catch (error) {
      pending = [...mutations, ...pending];
      const reason = error instanceof Error ? error.message : String(error);
      throw new StorageError(`The journal cannot be written: ${reason}`, { cause: error });
    }
    const length = Buffer.byteLength(line);
    file = await rotate({ ...file, size: file.size + length, bytes: file.bytes + length });
  };

  const begin = (): Promise<void> => {
    writing = write().finally(() => {
      writing = null;
    });
    return writing;
  };

  const durable = async (): Promise<void> => {
    if (writing) {
      // What is pending now goes with the write that follows the present one, shared by all who wait for it.
      if (pending.length === 0) return writing;
      const goOn = () => {
        next = null;
        return pending.length > 0 ? begin() : undefined;
      };
      next ??= writing.then(goOn, goOn);
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
      try {
        await durable();
      } finally {
        await file.handle.close();
      }
    },
  };
};
