import { readFile } from 'node:fs/promises';
import { pnpm } from './pnpm.mjs';

/**
 * Both sites as they are deployed, in `apps/<site>/.open-next`; from turbo's cache when nothing they are made of has
 * changed. Our environment reaches the build, as it does under `sst deploy`, but with decoys under the names of what is
 * secret there: the tests look for them in what was built.
 * @returns {Promise<number>} the exit code
 */
export async function buildSites() {
  const decoys = await readFile(new URL('../decoys.json', import.meta.url), 'utf8');
  return pnpm(
    ['exec', 'turbo', 'run', 'build:aws', '--env-mode=loose', '--output-logs=errors-only'],
    JSON.parse(decoys),
  );
}
