import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensurePlatform } from '../plan/platform.ts';
import { runPlan } from '../plan/run-plan.ts';
import { stages } from './stages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each stage's plan lies, by the stage's name. */
    plans: Record<string, string>;
  }
}

/** Each stage is planned once, for every test, and before any test's time is counted. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensurePlatform();
  const folder = await mkdtemp(join(tmpdir(), 'plans-'));
  const write = async ({ stage, live }: (typeof stages)[number]) => {
    const path = join(folder, `${stage}.json`);
    await writeFile(path, JSON.stringify(await runPlan({ stage, live })));
    return [stage, path] as const;
  };
  const [production, preview, personal] = stages;
  const pair = await Promise.all([write(production), write(preview)]);
  project.provide('plans', Object.fromEntries([...pair, await write(personal)]));
  return () => rm(folder, { recursive: true, force: true });
}
