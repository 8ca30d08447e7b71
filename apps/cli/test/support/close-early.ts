import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bin } from './run-cli.ts';

/** Runs the program into a pipe that is closed after the first bytes, as `head` does. */
export async function closeEarly(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'exit');
  return { code, stderr };
}
