import { join } from 'node:path';
import { readIfThere, writeWhole } from '../files.ts';
import type { Log } from '../live-lambda/index.ts';
import type { Running } from '../state/running.ts';
import { seededPeople } from './people.ts';
import { runSeed } from './run-seed.ts';

/**
 * Makes the people that every local copy begins with. Once: afterwards they are the developer's, and whoever was
 * enabled, renamed or promoted stays so.
 */
export async function seedOnce(options: Running & { home: string; log: Log }): Promise<void> {
  const { home, log, ...running } = options;
  const marker = join(home, 'seeded');
  if ((await readIfThere(marker)) !== null) return;
  await runSeed(home, { ...running, people: seededPeople });
  await writeWhole(marker, `${seededPeople.map(({ email }) => email).join('\n')}\n`);
  log('info', `[seed] ${seededPeople.length} people were made`);
}
