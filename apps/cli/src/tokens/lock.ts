import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../errors/cli-error.ts';
import { exitCodes } from '../exit-codes.ts';

interface Limits {
  /** How long to wait for another process. */
  readonly waitMs: number;
  /** No holder works longer than this: its requests time out before. */
  readonly abandonedAfterMs: number;
  /** How long to wait before looking again. */
  readonly retryMs: number;
}

const defaults: Limits = { waitMs: 30_000, abandonedAfterMs: 60_000, retryMs: 40 };

/** Runs `work` while no other process of this user does, so that a rotated refresh token is never lost. */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  limits: Limits = defaults,
): Promise<Result> {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  const deadline = Date.now() + limits.waitMs;
  while (!(await create(path, mine))) {
    await removeAbandoned(path, limits.abandonedAfterMs);
    if (Date.now() > deadline) throw busy(path, await holder(path));
    await pause(limits.retryMs * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    if ((await content(path)) === mine) await rm(path, { force: true });
  }
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of a process that died. Two waiters must not both do so, or the second would remove the lock that
 * the first has just taken: whoever looks holds a second lock for that moment.
 */
async function removeAbandoned(path: string, abandonedAfterMs: number): Promise<void> {
  const looking = `${path}.look`;
  if (!(await create(looking, ''))) {
    if ((await age(looking)) > abandonedAfterMs) await rm(looking, { force: true });
    return;
  }
  try {
    if (await isAbandoned(path, abandonedAfterMs)) await rm(path, { force: true });
  } finally {
    await rm(looking, { force: true });
  }
}

async function isAbandoned(path: string, abandonedAfterMs: number): Promise<boolean> {
  if ((await age(path)) > abandonedAfterMs) return true;
  const owner = await holder(path);
  return owner !== null && owner.host === hostname() && !isAlive(owner.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function holder(path: string): Promise<{ pid: number; host: string } | null> {
  const [, pid, host] = /"pid":(\d+),"host":"([^"]*)"/.exec((await content(path)) ?? '') ?? [];
  return pid === undefined || host === undefined ? null : { pid: Number(pid), host };
}

/** Null when the lock has just been released. */
const content = (path: string) => readFile(path, 'utf8').catch(() => null);

const age = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );

function busy(path: string, owner: { pid: number; host: string } | null): CliError {
  const who = owner === null ? 'Another process' : `Process ${owner.pid} on ${owner.host}`;
  return new CliError('TOKENS_BUSY', exitCodes.unexpected, `${who} is using your tokens.`, {
    remedy: `Wait for it to finish. If there is no such process, remove ${path}`,
  });
}
