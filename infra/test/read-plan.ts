import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import type { Plan } from '../plan/types.ts';

/** The plan of a stage as global-setup.ts made it. */
export function readPlan(stage: string): Plan {
  const path = inject('plans')[stage];
  if (path === undefined)
    throw new Error(`Nobody planned ${stage}: test/stages.ts lists the stages.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
