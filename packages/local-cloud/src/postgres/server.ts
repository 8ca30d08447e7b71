import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../processes/free-port.ts';
import { endWithUs } from '../processes/keeper.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

const MAX_ATTEMPTS = 50;

export interface ServerOptions {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account | null;
  /** No fsync: only for data that nobody misses. */
  readonly fast: boolean;
  /** Absent: a free one. */
  readonly port?: number;
}

export interface Server {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, with the last lines of its log. */
  readonly ended: Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts `postgres` on a free port of loopback and waits until it answers. */
export async function runServer(options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const outcome = await tryPort(options, port);
    if (!Array.isArray(outcome)) return outcome;
    const said = outcome.join('\n');
    // The port was taken in the meantime, or children of a killed server are still on their way out.
    const passing = /Address already in use|pre-existing shared memory block/.test(said);
    if (!passing || attempt === MAX_ATTEMPTS) throw new Error(`PostgreSQL did not start:\n${said}`);
    await setTimeout(200);
  }
}

async function tryPort(options: ServerOptions, port: number): Promise<Server | string[]> {
  const child = spawn(options.binaries.postgres, serverArguments(options, port), {
    ...(options.account ?? {}),
    cwd: options.cluster,
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  const ended = new Promise<string[]>((resolve) => {
    child.once('error', (error) => resolve([error.message]));
    child.once('exit', () => resolve(lines));
  });
  const ready = new Promise<'ready'>((resolve) => {
    if (!child.stderr) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (lines.push(line) > 20) lines.shift();
      if (line.includes('ready to accept connections')) resolve('ready');
    });
  });

  const { pid } = child;
  if (pid === undefined) return ended;
  const forget = endWithUs(pid, 'INT', 'process');
  void ended.then(forget);
  if ((await Promise.race([ready, ended])) !== 'ready') return lines;
  return { port, pid, ended, stop: () => stop(child, ended) };
}

function serverArguments({ cluster, fast }: ServerOptions, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '32MB',
    timezone: 'UTC',
    log_min_messages: 'warning',
    // No statement and no value of anybody's row in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

/** SIGINT ends the sessions and shuts down in order; SIGQUIT gives up on order, never on data. */
async function stop(child: ChildProcess, ended: Promise<string[]>): Promise<void> {
  child.kill('SIGINT');
  const late = new AbortController();
  const tooLate = setTimeout(10_000, 'late', { signal: late.signal, ref: false }).catch(
    () => 'ended',
  );
  if ((await Promise.race([ended, tooLate])) === 'late') child.kill('SIGQUIT');
  await ended;
  late.abort();
}
