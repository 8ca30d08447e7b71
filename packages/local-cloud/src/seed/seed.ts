import { join } from 'node:path';
import { startLocalCloud } from '../dev/start-local-cloud.ts';
import { homeFrom } from '../state/home.ts';
import { lockOwner } from '../state/lock.ts';
import { type Running, readRunning } from '../state/running.ts';
import { UserError } from '../user-error.ts';
import { examplePeople } from './example-people.ts';
import { LOCAL_PASSWORD } from './people.ts';
import { runSeed } from './run-seed.ts';

const USUAL = 50;
const MOST = 10_000;

/** `pnpm seed [count]`: adds example people, to the local cloud that runs or to one started for the purpose. */
export async function seed([text = String(USUAL), ...rest]: readonly string[]): Promise<void> {
  const count = Number(text);
  if (rest.length > 0 || !Number.isInteger(count) || count < 1 || count > MOST) {
    throw new UserError(`Usage: pnpm seed [count], where count is a number from 1 to ${MOST}.`);
  }
  const home = homeFrom(process.env);
  const running = (await lockOwner(join(home, 'lock'))) ? await readRunning(home) : null;
  const made = running ? await add(home, running, count) : await startAndAdd(home, count);
  console.log(
    `${made} people were added. Those who were not invited sign in with ${LOCAL_PASSWORD}.`,
  );
}

const add = (home: string, running: Running, count: number) =>
  runSeed(home, { ...running, people: examplePeople(count) });

async function startAndAdd(home: string, count: number): Promise<number> {
  const cloud = await startLocalCloud({ home, ports: 'free', sites: false });
  try {
    const { emulatorUrl, appUrl, outputs } = cloud;
    return await add(home, { emulatorUrl, appUrl, userPoolId: outputs.userPoolId }, count);
  } finally {
    await cloud.close();
  }
}
