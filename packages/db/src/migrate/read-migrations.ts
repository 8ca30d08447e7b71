import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

export interface Step {
  readonly migration: string;
  /** Counted from one. */
  readonly number: number;
  readonly statement: string;
  readonly hash: string;
}

export const MIGRATIONS = new URL('../../migrations/', import.meta.url);

/** Every statement of every migration, in order. DSQL allows one DDL statement a transaction, so each stands alone. */
export async function readMigrations(folder: URL = MIGRATIONS): Promise<Step[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const steps = await Promise.all(
    files.map(async (file) => toSteps(file, await readFile(new URL(file, folder), 'utf8'))),
  );
  return steps.flat();
}

/** Splits at each `;` that ends a line. The migrations' own test refuses what this could misread. */
export function toSteps(file: string, source: string): Step[] {
  return source
    .replaceAll(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement, index) => ({
      migration: file.replace(/\.sql$/, ''),
      number: index + 1,
      statement,
      hash: createHash('sha256').update(statement.replaceAll(/\s+/g, ' ')).digest('hex'),
    }));
}
