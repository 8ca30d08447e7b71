import { beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../checks/index.ts';
import { runPlan } from '../plan/run-plan.ts';
import type { Plan } from '../plan/types.ts';

const stages = [
  { title: 'production', stage: 'production', live: false },
  { title: 'a preview', stage: 'pr-7', live: false },
  { title: 'a personal stage under `sst dev`', stage: 'ada', live: true },
];

describe.each(stages)('the plan of $title', ({ stage, live }) => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await runPlan({ stage, live });
  });

  test.each(Object.entries(checks))('%s', (_name, check) => {
    expect(check(plan)).toEqual([]);
  });

  test('has everything in it', () => {
    expect(plan.resources.length).toBeGreaterThan(live ? 120 : 170);
  });
});
