import { join } from 'node:path';
import { readIfThere, writeWhole } from '../files.ts';

/** How to reach a running local cloud from another process of the same person; readable by nobody else. */
export interface Running {
  readonly emulatorUrl: string;
  readonly appUrl: string;
  readonly userPoolId: string;
}

const pathIn = (home: string) => join(home, 'running.json');

export const writeRunning = (home: string, running: Running): Promise<void> =>
  writeWhole(pathIn(home), JSON.stringify(running), 0o600);

/** What the last one to run on this folder wrote; whether it still runs, its lock says. */
export async function readRunning(home: string): Promise<Running | null> {
  const text = await readIfThere(pathIn(home));
  return text === null ? null : JSON.parse(text);
}
