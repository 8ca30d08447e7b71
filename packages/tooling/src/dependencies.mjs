import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { fail } from './run.mjs';

/** Installs what is missing. pnpm 9 and older, and npm, do not do so by themselves before they run a script. */
export async function ensureDependencies() {
  if (await inStep()) return;
  const code = await pnpm(['install', '--frozen-lockfile']);
  if (code !== 0 || !(await inStep())) {
    fail(
      'The dependencies could not be installed: the reason stands above. After a change of a package.json, `npx -y pnpm install` brings pnpm-lock.yaml in step.',
    );
  }
}

/**
 * Whether what is installed is what the lockfile says: pnpm leaves a copy of the lockfile beside the packages.
 * @param {string} [folder]
 */
export async function inStep(folder = root) {
  if (!existsSync(join(folder, 'node_modules/.modules.yaml'))) return false;
  const [wanted, installed] = await Promise.all(
    ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml'].map((path) =>
      readFile(join(folder, path), 'utf8').catch(() => null),
    ),
  );
  return wanted !== null && wanted === installed;
}
