import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '@gatehouse/functions/manifest';
import { root } from '../plan/platform.ts';
import { type Check, expectEqual, input, resourcesOf } from './plan-reader.ts';

const alarmsOf = (plan: Parameters<Check>[0]) =>
  resourcesOf(plan, 'aws:cloudwatch/metricAlarm:MetricAlarm');

export const keptStagesAreWatched: Check = (plan) => {
  const names = alarmsOf(plan).map(({ name }) => name);
  if (!plan.app.protect)
    return names.map((name) => `${name} watches a stage that nobody depends on`);
  const watched = Object.keys(functions).filter((name) => name !== 'Migrate');
  return [
    'FailedSignInsWebApi',
    'FailedSignInsConsoleApi',
    'SignInThrottles',
    'OutboxAgeReconcile',
    'ReconcilerFindingsReconcile',
    'ReconcilerSilentReconcile',
    ...watched.flatMap((name) => [`FunctionErrors${name}`, `FunctionThrottles${name}`]),
  ]
    .filter((name) => !names.includes(name))
    .map((name) => `there is no alarm ${name}`);
};

/** Whoever is woken up is told where to read on, and the page is there. */
export const alarmsHaveTheirPage: Check = (plan) =>
  alarmsOf(plan).flatMap((alarm) => {
    const [page] = /docs\/runbook\/[\w-]+\.md/.exec(String(input(alarm, 'alarmDescription'))) ?? [];
    return page && existsSync(join(root, page))
      ? []
      : [`${alarm.name} names no page of the runbook`];
  });

/** An alarm on a metric that nothing feeds would be silent for ever. */
export const alarmsHaveTheirMetric: Check = (plan) => {
  const fed = new Set(
    resourcesOf(plan, 'aws:cloudwatch/logMetricFilter:LogMetricFilter').map(
      (filter) => Object(input(filter, 'metricTransformation')).name,
    ),
  );
  return alarmsOf(plan).flatMap((alarm) => {
    const namespace = String(input(alarm, 'namespace'));
    const metric = String(input(alarm, 'metricName'));
    if (namespace.startsWith('AWS/'))
      return input(alarm, 'dimensions') ? [] : [`${alarm.name} has no dimensions`];
    return expectEqual(`a filter for ${alarm.name}`, fed.has(metric), true);
  });
};
