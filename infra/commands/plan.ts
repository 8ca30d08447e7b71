import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixedAtCreation, userPool } from '@gatehouse/user-pool';
import { findingsOf } from '../checks/index.ts';
import { root } from '../plan/platform.ts';
import { runPlan } from '../plan/run-plan.ts';
import { lineDifferences } from './line-differences.ts';
import { summaryOf } from './summary.ts';

const summaryFile = join(root, 'infra/plan.summary.txt');
const fixedFile = join(root, 'infra/user-pool.fixed.json');

/**
 * `pnpm plan [--accept]`: what a deployment of production would ask of AWS, and how that differs from what was last
 * committed. `--accept` writes it down, and with it what Cognito fixes when a pool is made.
 * @returns the exit code: 1 when a check finds something
 */
export async function plan(args: readonly string[]): Promise<number> {
  const unknown = args.find((each) => each !== '--accept');
  if (unknown !== undefined) {
    console.error(`pnpm plan knows --accept and not ${unknown}.`);
    return 1;
  }
  if (args.includes('--accept'))
    await writeFile(fixedFile, `${JSON.stringify(fixedAtCreation(userPool), null, 2)}\n`);
  const planned = await runPlan({ stage: 'production' });
  const summary = summaryOf(planned);
  const differences = lineDifferences(await readFile(summaryFile, 'utf8').catch(() => ''), summary);

  console.log(countsOf(summary));
  console.log(
    differences.length === 0
      ? '\nNothing differs from infra/plan.summary.txt.'
      : `\nAgainst infra/plan.summary.txt:\n\n${differences.join('\n')}`,
  );
  if (args.includes('--accept')) await writeFile(summaryFile, summary);
  else if (differences.length > 0)
    console.log('\n`pnpm plan --accept` writes this down for review.');

  const findings = findingsOf(planned);
  for (const finding of findings) console.error(`✗ ${finding}`);
  return findings.length === 0 ? 0 : 1;
}

/** How many there are of each type. */
function countsOf(summary: string): string {
  const counts = new Map<string, number>();
  for (const [, type = ''] of summary.matchAll(/^(\S+) \S/gm))
    counts.set(type, (counts.get(type) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const lines = [...counts].map(([type, count]) => `${String(count).padStart(4)}  ${type}`);
  return [`production: ${total} resources`, ...lines].join('\n');
}
