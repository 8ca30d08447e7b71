import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleApp, bundleRunner, bundleStack } from './bundle.ts';
import { ensurePlatform, platform } from './platform.ts';
import type { Plan, PlannedApp, PlanRequest } from './types.ts';
import { createView } from './view.ts';

/**
 * Runs the real sst.config.ts with SST's own components as `sst deploy` would, except that Pulumi is told to mock: nothing is
 * asked of AWS and nothing is made. It shows what would be asked for; only AWS can tell whether it would be granted.
 * @throws Error with what the program printed, when the configuration itself refuses or fails
 */
export async function runPlan(request: PlanRequest): Promise<Plan> {
  await ensurePlatform();
  await mkdir(join(platform, 'plan'), { recursive: true });
  // Below the platform, so that what is bundled finds the one copy of Pulumi there.
  const folder = await mkdtemp(join(platform, 'plan', `${request.stage}-`));
  try {
    const app = await evaluateApp(request, folder);
    const view = await createView(join(folder, 'root'));
    const stack = await bundleStack({ request, app, folder, view });
    const runner = await bundleRunner(folder);
    const result = join(folder, 'plan.json');
    const log = await runNode(
      runner,
      [stack, result, JSON.stringify({ app, live: request.live ?? false })],
      view,
    );
    const text = await readFile(result, 'utf8').catch(() => null);
    if (text === null)
      throw new Error(`The plan of ${request.stage} ended without a result:\n${log}`);
    const plan: Plan | { readonly error: string } = JSON.parse(text);
    if ('error' in plan) throw new Error(plan.error);
    return plan;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function evaluateApp(request: PlanRequest, folder: string): Promise<PlannedApp> {
  const bundle = await bundleApp(request, folder);
  const { default: config } = await import(pathToFileURL(bundle).href);
  return { ...(await config.app({ stage: request.stage })), stage: request.stage };
}

/** With next to no environment: SST copies all of it into the build step of each site. */
function runNode(file: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--no-deprecation', file, ...args],
    {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        AWS_EC2_METADATA_DISABLED: 'true',
        // A secret of whoever deploys: no resource may have it among its inputs.
        PLAN_BUILDER_SECRET: 'secret-of-the-builder',
      },
    },
  );
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(log));
  });
}
