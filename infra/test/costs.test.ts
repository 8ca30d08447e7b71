import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resourcesOf } from '../checks/plan-reader.ts';
import { costTable } from '../costs.ts';
import { root } from '../plan/platform.ts';
import { readPlan } from './read-plan.ts';

test('the table of docs/costs.md is what the assumptions come to', async () => {
  const plan = readPlan('production');
  const table = costTable({
    alarms: resourcesOf(plan, 'aws:cloudwatch/metricAlarm:MetricAlarm').length,
    metrics: resourcesOf(plan, 'aws:cloudwatch/logMetricFilter:LogMetricFilter').length,
  });
  expect(await readFile(join(root, 'docs/costs.md'), 'utf8')).toContain(table);
});
