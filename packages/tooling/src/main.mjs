import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { fail, run } from './run.mjs';

/**
 * In this very process: one process fewer to signal, to wait for and to leave behind.
 * @param {string} command
 */
const localCloud = (command) => async (/** @type {string[]} */ args) => {
  process.argv = [process.execPath, 'local-cloud', command, ...args];
  await import('../../local-cloud/bin/local-cloud.mjs');
};

/** `GATEHOUSE_SITES=built` shows the sites as they are deployed, so they are built first. */
async function dev(/** @type {string[]} */ args) {
  if (process.env.GATEHOUSE_SITES === 'built') {
    const code = await (await import('./build-sites.mjs')).buildSites();
    if (code !== 0) return code;
  }
  return localCloud('dev')(args);
}

/** @param {string} command */
const infra = (command) => (/** @type {string[]} */ args) =>
  run(join(root, 'infra/node_modules/.bin/tsx'), [
    join(root, 'infra/commands/main.ts'),
    command,
    ...args,
  ]);

/** @type {Record<string, (args: string[]) => Promise<unknown>>} */
const tasks = {
  dev,
  seed: localCloud('seed'),
  reset: localCloud('reset'),
  check: async () => (await import('./check.mjs')).check(),
  test: async (args) => (await import('./test.mjs')).test(args),
  soak: async () => (await import('./test.mjs')).soak(),
  build: () => pnpm(['exec', 'turbo', 'run', 'build']),
  plan: infra('plan'),
  'dev:aws': infra('dev'),
  'deploy:aws': infra('deploy'),
  'remove:aws': infra('remove'),
  // One after the other: side by side they would measure each other.
  bench: () => pnpm(['--recursive', '--workspace-concurrency=1', '--if-present', 'run', 'bench']),
  rename: async (args) => (await import('./rename.mjs')).rename(args),
};

/** The tasks that need nothing but Node and git. */
const bare = new Set(['rename']);

/** @param {string[]} args */
export async function main([task = '', ...args]) {
  const work = tasks[task];
  if (!work) fail(`There is no task "${task}": ${Object.keys(tasks).join(', ')}.`);
  if (!bare.has(task)) await ensureDependencies();
  const code = await work(args);
  if (typeof code === 'number') process.exitCode = code;
}
