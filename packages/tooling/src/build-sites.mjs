import { pnpm } from './pnpm.mjs';

/**
 * Both sites as they are deployed, in `apps/<site>/.open-next`; from turbo's cache when nothing they are made of has
 * changed. Every variable of ours reaches the build, as it does under `sst deploy`.
 * @param {NodeJS.ProcessEnv} [env] more of them
 * @returns {Promise<number>} the exit code
 */
export function buildSites(env = {}) {
  return pnpm(
    ['exec', 'turbo', 'run', 'build:site', '--env-mode=loose', '--output-logs=errors-only'],
    env,
  );
}
