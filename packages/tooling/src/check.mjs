import { join } from 'node:path';
import { checkImports } from './check-imports.mjs';
import { root } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { run } from './run.mjs';

/**
 * Format and lint, types, and which way imports run. All three are run, so that one round shows everything.
 * @returns {Promise<number>} the exit code
 */
export async function check() {
  const colours = process.stdout.isTTY ? [] : ['--colors=off'];
  const lint = await run(join(root, 'node_modules/.bin/biome'), [
    'ci',
    '--error-on-warnings',
    ...colours,
    '.',
  ]);
  const types = await pnpm(['exec', 'turbo', 'run', 'typecheck', '--output-logs=errors-only']);
  const imports = await checkImports();
  return lint === 0 && types === 0 && imports === 0 ? 0 : 1;
}
