import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { isAlive } from '../processes/alive.ts';
import { processStart } from '../processes/process-start.ts';

export interface LockOwner {
  readonly pid: number;
  /** When the process began: a pid alone may be somebody else's by now. */
  readonly start: string | null;
}

/** Thrown when a living process holds the lock. */
export class LockedError extends Error {
  override name = 'LockedError';
  constructor(readonly pid: number) {
    super(`Process ${pid} holds the lock.`);
  }
}

/**
 * Takes a lock that outlives neither its owner nor `kill -9`: a file that names the owner, put in place whole by a
 * hard link, and taken over when that owner is gone.
 * @returns gives it back
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ pid: process.pid, start: await processStart(process.pid) });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    while (!(await linked(draft, path))) await clearStale(path);
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    if ((await readFile(path, 'utf8').catch(() => null)) === mine) await rm(path, { force: true });
  };
}

/** Who holds a lock at this moment, or null. */
export async function lockOwner(path: string): Promise<LockOwner | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const owner = text === null ? null : parse(text);
  return owner && (await lives(owner)) ? owner : null;
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function clearStale(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  const owner = parse(text);
  if (owner && (await lives(owner))) throw new LockedError(owner.pid);

  // Between our look and our deletion somebody else might have done both and taken the lock: one clears at a time.
  const clearing = `${path}.clearing`;
  if (!(await made(clearing))) {
    await setTimeout(20);
    return;
  }
  try {
    if ((await readFile(path, 'utf8').catch(() => null)) === text) await rm(path, { force: true });
  } finally {
    await rmdir(clearing);
  }
}

const ABANDONED_MS = 5_000;

/** Makes a folder that stands for a right; one that a killed process left behind is removed after a while. */
async function made(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rmdir(folder).catch(() => undefined);
    return false;
  }
}

async function lives({ pid, start }: LockOwner): Promise<boolean> {
  if (!isAlive(pid)) return false;
  return start === null || (await processStart(pid)) === start;
}

function parse(text: string): LockOwner | null {
  try {
    const { pid, start } = JSON.parse(text);
    return Number.isInteger(pid) ? { pid, start: typeof start === 'string' ? start : null } : null;
  } catch {
    // Not ours, or damaged: nobody holds it.
    return null;
  }
}
