import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { emulatorEnvironment } from '../environment/child-environment.ts';
import type { Log } from '../live-lambda/index.ts';
import { type ManagedChild, startChild } from '../processes/managed-child.ts';
import { UserError } from '../user-error.ts';

export interface EmulatorOptions {
  readonly home: string;
  readonly port: number;
  readonly lambdaUrl: string;
  readonly log: Log;
}

/** Starts the emulator by its own command, as anybody else would, and waits until it is ready. */
export async function startEmulator(options: EmulatorOptions): Promise<ManagedChild> {
  const entry = createRequire(import.meta.url).resolve('cognito-emulator');
  const folder = join(dirname(entry), '..');
  let up = false;
  let ready = () => {};
  const isReady = new Promise<'ready'>((resolve) => {
    ready = () => {
      up = true;
      resolve('ready');
    };
  });
  const child = await startChild({
    command: process.execPath,
    args: [
      join(folder, 'bin/cognito-emulator.mjs'),
      `--port=${options.port}`,
      `--data=${join(options.home, 'cognito')}`,
      `--lambda-endpoint=${options.lambdaUrl}`,
    ],
    cwd: folder,
    env: emulatorEnvironment(process.env, options.home),
    onLine: (line) => {
      if (line.startsWith('cognito-emulator is ready')) ready();
      // Before that, whatever it says is part of the reason why it did not start.
      else if (up) options.log('info', `[cognito] ${line}`);
    },
  });
  if ((await Promise.race([isReady, child.ended])) === 'ready') return child;
  throw new UserError(`The Cognito emulator did not start: ${(await child.ended).join('\n')}`);
}
