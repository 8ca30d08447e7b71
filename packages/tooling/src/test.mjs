import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { check } from './check.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const reports = join(root, 'node_modules/.cache/test-reports');

/**
 * Everything that can be proved: the checks, the packages, the browser. Ends with one line that sums up.
 * @param {readonly string[]} filters names of test files for Vitest; with one, only those run
 */
export async function test(filters) {
  if (filters.length > 0) return report([await vitest(filters)], 0);
  const checked = await check();
  return report([await vitest([]), await playwright('built'), await playwright('dev')], checked);
}

/** The long versions of the same tests. */
export async function soak() {
  return report([await vitest([], { GATEHOUSE_SOAK: '1' })], 0);
}

/** The AWS SDK warns of Node versions it will leave; the tests run on those we support. */
const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

/** @typedef {{ passed: number, failed: number }} Outcome */

/**
 * @param {readonly string[]} filters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
async function vitest(filters, env = {}) {
  const output = await reportFile('vitest.json');
  const code = await run(
    process.execPath,
    [
      binary('packages/tooling', 'vitest', 'vitest.mjs'),
      'run',
      '--config=packages/tooling/vitest.projects.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${output}`,
      ...filters,
    ],
    { ...process.env, ...quiet, ...env },
  );
  const { numPassedTests = 0, numFailedTests = 0 } = await readReport(output);
  return outcome(code, numPassedTests, numFailedTests);
}

/**
 * @param {'built' | 'dev'} sites as they are deployed, or as `pnpm dev` shows them
 * @returns {Promise<Outcome>}
 */
async function playwright(sites) {
  const config = join(root, 'packages/e2e/playwright.config.ts');
  if (!existsSync(config)) return { passed: 0, failed: 0 };
  const output = await reportFile(`playwright-${sites}.json`);
  const code = await run(
    process.execPath,
    [binary('packages/e2e', '@playwright/test', 'cli.js'), 'test', `--config=${config}`],
    { ...process.env, E2E_SITES: sites, PLAYWRIGHT_JSON: output },
  );
  const { stats = {} } = await readReport(output);
  // A test that passed only when it was tried again has failed once too often.
  return outcome(code, stats.expected ?? 0, (stats.unexpected ?? 0) + (stats.flaky ?? 0));
}

/**
 * A runner that fails without a failed test (a crash, a file that does not load) counts as one.
 * @param {number} code @param {number} passed @param {number} failed
 */
export function outcome(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @param {number} checked exit code of the checks
 */
export function report(outcomes, checked) {
  const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
  const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
  console.log(checked === 0 ? '' : '\nThe checks failed: see the top of this output.');
  console.log(`Tests: ${passed} passed, ${failed} failed`);
  return checked === 0 && failed === 0 && passed > 0 ? 0 : 1;
}

/** @param {string} name */
async function reportFile(name) {
  await mkdir(reports, { recursive: true });
  const path = join(reports, name);
  await rm(path, { force: true });
  return path;
}

/** @param {string} path */
async function readReport(path) {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? {} : JSON.parse(text);
}

/** @param {string} folder @param {string} name @param {string} file */
function binary(folder, name, file) {
  const manifest = createRequire(join(root, folder, 'package.json')).resolve(
    `${name}/package.json`,
  );
  return join(dirname(manifest), file);
}
