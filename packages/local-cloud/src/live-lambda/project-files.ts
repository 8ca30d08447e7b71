import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const lockfiles = ['pnpm-lock.yaml', 'package-lock.json', 'yarn.lock', 'bun.lock'];

/** What decides how a source file is resolved and compiled: its package's `package.json` and `tsconfig.json`. */
export function projectFilesOf(file: string): readonly string[] {
  for (const folder of ancestors(dirname(file))) {
    if (existsSync(join(folder, 'package.json'))) {
      return [join(folder, 'package.json'), join(folder, 'tsconfig.json')];
    }
  }
  return [];
}

/** The lockfile above `root`: when it changes, packages that Node has already loaded may be others now. */
export function lockfileOf(root: string): string | undefined {
  for (const folder of ancestors(root)) {
    const found = lockfiles.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  return undefined;
}

function* ancestors(folder: string): Generator<string> {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (current === dirname(current)) return;
  }
}
