import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const targetFile = join(import.meta.dirname, '../node_modules/.cache/e2e/target.json');

export interface Target {
  readonly web: string;
  readonly console: string;
  readonly api: string;
  readonly emulator: string;
  readonly home: string;
}

/** Where the running copy under test is. */
export const target = (): Target => JSON.parse(readFileSync(targetFile, 'utf8')) as Target;
