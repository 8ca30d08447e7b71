import { readFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Runs pnpm in the version that this repository is written for, whichever started us: the running one when it is of
 * that major version, else one that npx brings. The version stands in one place, `devEngines` in package.json.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to our own
 * @returns {Promise<number>} its exit code
 */
export async function pnpm(args, env = {}) {
  const { devEngines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const wanted = devEngines.packageManager.version;
  const running = /^pnpm\/(\d+)\./.exec(process.env.npm_config_user_agent ?? '')?.[1];
  if (running === wanted.split('.')[0]) return run('pnpm', args, environment(env));
  const npx = join(dirname(process.execPath), 'npx');
  return run(npx, ['--yes', `pnpm@${wanted}`, ...args], environment(env));
}

/** @param {NodeJS.ProcessEnv} env */
function environment(env) {
  return {
    ...process.env,
    ...env,
    // An npx that is not on the PATH still needs the Node that we run on.
    PATH: `${process.env.PATH ?? ''}${delimiter}${dirname(process.execPath)}`,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  };
}
