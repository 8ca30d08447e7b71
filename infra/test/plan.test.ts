import { describe, expect, test } from 'vitest';
import { checks } from '../checks/index.ts';
import { readPlan } from './read-plan.ts';
import { stages } from './stages.ts';

describe.each(stages)('the plan of $title', ({ stage, live }) => {
  const plan = readPlan(stage);

  test.each(Object.entries(checks))('%s', (_name, check) => {
    expect(check(plan)).toEqual([]);
  });

  test('has everything in it', () => {
    expect(plan.resources.length).toBeGreaterThan(live ? 120 : 170);
  });
});
