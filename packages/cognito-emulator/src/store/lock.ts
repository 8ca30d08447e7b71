import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from './record-file.ts';

export interface Lock {
  release(): void;
}

interface Owner {
  readonly pid: number;
  /** Tells a living owner from a stranger that was given its number later. Null where the system does not say. */
  readonly started: string | null;
}

/** Folders that this very process holds; its own pid proves nothing about them. */
const held = new Set<string>();

/**
 * Makes this process the one owner of the folder. A lock left behind by a killed process is taken over; a living owner
 * is named and left alone.
 */
export const lockFolder = (folder: string): Lock => {
  const path = join(folder, 'lock');
  if (held.has(path)) throw new DataFolderError(owned(folder, process.pid));
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(self()), { mode: 0o600 });
  try {
    while (!tryLink(mine, path)) removeStale(folder, path);
  } finally {
    rmSync(mine, { force: true });
  }
  held.add(path);
  return {
    release: () => {
      held.delete(path);
      rmSync(path, { force: true });
    },
  };
};

/** `link` fails if the target exists, so only one of many starters gets it, with its content already whole. */
const tryLink = (from: string, to: string) => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
};

const removeStale = (folder: string, path: string) => {
  const text = readIfThere(path);
  if (text === null) return;
  const owner = parseOwner(text);
  if (owner && isAlive(owner)) throw new DataFolderError(owned(folder, owner.pid));
  // Moved aside first: should somebody else have taken over in between, it is their lock that was moved, and goes back.
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readIfThere(aside) !== text) tryLink(aside, path);
  rmSync(aside, { force: true });
};

const owned = (folder: string, pid: number) =>
  `The data folder ${folder} is in use by process ${pid}. Stop that process, or choose another folder with --data.`;

const self = (): Owner => ({ pid: process.pid, started: startOf(process.pid) });

const isAlive = ({ pid, started }: Owner) => {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if (!isCode(error, 'EPERM')) return false;
  }
  return started === null || startOf(pid) === started;
};

/** Start time in clock ticks since boot, where there is a /proc. */
const startOf = (pid: number): string | null => {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The second field is the program's name in parentheses, which may hold anything.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};

const parseOwner = (text: string): Owner | null => {
  const match = /^\{"pid":(\d+),"started":(?:"(\d+)"|null)\}$/.exec(text);
  return match?.[1] ? { pid: Number(match[1]), started: match[2] ?? null } : null;
};

const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return null;
    throw error;
  }
};

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
