import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { endWithUs } from './keeper.ts';

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole of its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  /**
   * The process we start only starts another and would, when asked to end, first start a third (Next's wrapper does,
   * to send off its statistics). It is ended at once, and its child in order.
   */
  readonly wrapped?: boolean;
}

export interface ManagedChild {
  readonly pid: number;
  /** Resolves when it has ended, asked to or not, with its last lines. */
  readonly ended: Promise<string[]>;
  stop(): Promise<void>;
}

const KEPT_LINES = 15;
const PATIENCE_MS = 4_000;

/**
 * Starts a child in a process group of its own, so that a Ctrl-C reaches us first and we decide the order; it never
 * outlives us.
 */
export async function startChild(options: ChildOptions): Promise<ManagedChild> {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const plain = stripVTControlCharacters(line).trimEnd();
      if (plain === '') return;
      if (lines.push(plain) > KEPT_LINES) lines.shift();
      options.onLine(plain);
    });
  }
  const ended = new Promise<string[]>((resolve) => child.once('close', () => resolve(lines)));
  const { pid } = child;
  if (pid === undefined) {
    const error = await new Promise<Error>((resolve) => child.once('error', resolve));
    throw error;
  }
  const forget = endWithUs(pid, 'TERM', 'group');
  void ended.then(forget);
  return { pid, ended, stop: () => stopGroup(pid, ended, options.wrapped ?? false) };
}

async function stopGroup(pid: number, ended: Promise<string[]>, wrapped: boolean): Promise<void> {
  if (wrapped) signal(pid, 'SIGKILL');
  signal(-pid, 'SIGTERM');
  const patience = new AbortController();
  const tooLate = setTimeout(PATIENCE_MS, 'late', { signal: patience.signal }).catch(() => null);
  if ((await Promise.race([ended, tooLate])) === 'late') signal(-pid, 'SIGKILL');
  await ended;
  patience.abort();
}

function signal(target: number, name: NodeJS.Signals): void {
  try {
    process.kill(target, name);
  } catch (error) {
    // It is already gone, or the whole group is.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
