import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/cognito-emulator.mjs', import.meta.url));

/** The emulator as its own process, as a person starts it. */
export const startCli = (flags: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [bin, ...flags], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk;
  });
  const ended = once(child, 'exit').then(() => child.exitCode);
  return {
    child,
    output,
    ended,
    ready: () => readyUrl(child, output, ended),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const readyUrl = async (
  child: ChildProcess,
  output: { readonly stdout: string; readonly stderr: string },
  ended: Promise<number | null>,
): Promise<string> => {
  const line = new Promise<string>((resolve) => {
    const look = () => {
      const [, url] = /is ready on (\S+),/.exec(output.stdout) ?? [];
      if (url) resolve(url);
    };
    look();
    child.stdout?.on('data', look);
  });
  const url = await Promise.race([line, ended]);
  if (typeof url !== 'string') throw new Error(`The emulator did not start: ${output.stderr}`);
  return url;
};
