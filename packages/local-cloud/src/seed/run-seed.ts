import { fileURLToPath } from 'node:url';
import { awsEnvironment, baseEnvironment } from '../environment/child-environment.ts';
import { startChild } from '../processes/managed-child.ts';
import { typescriptArguments } from '../processes/typescript.ts';
import type { Running } from '../state/running.ts';
import type { SeedPerson } from './people.ts';

export interface SeedRequest extends Running {
  readonly people: readonly SeedPerson[];
}

/** Makes people in a running local cloud. @returns how many are new or were already made by an earlier seed */
export async function runSeed(home: string, request: SeedRequest): Promise<number> {
  const file = fileURLToPath(new URL('./seed-child.ts', import.meta.url));
  let answer: string | null = null;
  const child = await startChild({
    command: process.execPath,
    args: typescriptArguments(file),
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: {
      ...baseEnvironment(process.env, home),
      ...awsEnvironment(request.emulatorUrl),
      SEED_REQUEST: JSON.stringify(request),
    },
    onLine: (line) => {
      if (line.startsWith('{"made":')) answer = line;
    },
  });
  const lines = await child.ended;
  if (answer === null)
    throw new Error(`The example people could not be made:\n${lines.join('\n')}`);
  return JSON.parse(answer).made;
}
