import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readIfThere, writeWhole } from '../files.ts';

/** The keys that seal tokens in session rows: `current` seals new rows, all of them open old ones. */
export interface SessionKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** Random, made once, readable by their owner only. Without them every session of before is over. */
export async function keepSessionKeys(home: string): Promise<SessionKeys> {
  const path = join(home, 'session-keys.json');
  const kept = await readIfThere(path);
  if (kept !== null) return JSON.parse(kept);
  const made = { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } };
  await writeWhole(path, JSON.stringify(made), 0o600);
  return made;
}
