import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readIfThere, writeWhole } from '../files.ts';

export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

/** The cluster's own random passwords, made once and kept where only their owner may read them. */
export async function keepPasswords(folder: string): Promise<Passwords> {
  const path = join(folder, 'passwords.json');
  const kept = await readIfThere(path);
  if (kept !== null) return JSON.parse(kept);
  const made = { owner: password(), app: password() };
  await writeWhole(path, JSON.stringify(made), 0o600);
  return made;
}

const password = () => randomBytes(24).toString('base64url');
