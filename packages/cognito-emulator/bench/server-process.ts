import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** A server under measurement, in a process of its own so that its CPU time is its own. */
export interface Server {
  readonly url: string;
  /** From the start of the process to its first answer, in milliseconds. */
  readonly startMs: number;
  /** CPU time so far, user and system, in milliseconds. */
  cpuMs(): number;
  /** Resident memory, in MB. */
  rssMb(): number;
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts it on a free port, given to `command`, and waits for its first answer to a call of the API. */
export const startServer = async (command: (port: number) => ServerCommand): Promise<Server> => {
  const port = await freePort();
  const { args, cwd, env } = command(port);
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await firstAnswer(url, child);
  const startMs = performance.now() - from;
  return {
    url,
    startMs,
    cpuMs: () => cpuMs(child),
    rssMb: () => rssMb(child),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.');
  return address.port;
};

/** Asked again and again: whichever server it is, an error is an answer as well. */
const firstAnswer = async (url: string, child: ChildProcess) => {
  while (child.exitCode === null) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser' },
        body: '{"AccessToken":"x"}',
      });
      await response.arrayBuffer();
      return;
    } catch {
      // Not up yet.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  throw new Error(`A server ended with ${child.exitCode} before its first answer.`);
};

/** Linux counts in ticks of 10 ms, so a round has to be long enough for many of them. */
const cpuMs = ({ pid }: ChildProcess): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const rssMb = ({ pid }: ChildProcess): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};
