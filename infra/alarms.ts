import { type FunctionName, functions } from '@gatehouse/functions/manifest';
import { type AlarmDefinition, alarms } from './alarm-list.ts';
import type { Functions } from './functions.ts';
import type { Stage } from './stage.ts';

const namespace = () => `${$app.name}/${$app.stage}`;

/** Watches a stage that people depend on. Each alarm names the page of the runbook that says what to do. */
export function createAlarms(stage: Stage, made: Functions, pool: sst.aws.CognitoUserPool): void {
  if (!stage.kept || stage.live) return;
  const topic = new aws.sns.Topic('Alarms', { kmsMasterKeyId: 'alias/aws/sns' });
  if (stage.alarmAddress !== null) {
    new aws.sns.TopicSubscription('AlarmMail', {
      topic: topic.arn,
      protocol: 'email',
      endpoint: stage.alarmAddress,
    });
  }
  for (const alarm of alarms) {
    for (const target of targetsOf(alarm)) {
      const name = target === null ? alarm.name : `${alarm.name}${target}`;
      const metric = metricOf(alarm, target, name, made, pool);
      new aws.cloudwatch.MetricAlarm(name, {
        name: `${$app.name}-${$app.stage}-${name}`,
        alarmDescription: `${alarm.what} What to do: docs/runbook/${alarm.runbook}.md`,
        comparisonOperator: 'GreaterThanOrEqualToThreshold',
        threshold: alarm.threshold,
        evaluationPeriods: alarm.periods ?? 1,
        period: alarm.periodSeconds,
        statistic: alarm.statistic ?? 'Sum',
        treatMissingData: alarm.missing ?? 'notBreaching',
        alarmActions: [topic.arn],
        okActions: [topic.arn],
        ...metric,
      });
    }
  }
}

const targetsOf = ({ source }: AlarmDefinition): readonly (FunctionName | null)[] =>
  source.kind === 'pool'
    ? [null]
    : source.functions === 'all'
      ? (Object.keys(functions) as FunctionName[]).filter((name) => name !== 'Migrate')
      : source.functions;

function metricOf(
  { source }: AlarmDefinition,
  target: FunctionName | null,
  name: string,
  made: Functions,
  pool: sst.aws.CognitoUserPool,
): Pick<aws.cloudwatch.MetricAlarmArgs, 'namespace' | 'metricName' | 'dimensions'> {
  if (source.kind === 'pool') {
    return {
      namespace: 'AWS/Cognito',
      metricName: source.metric,
      dimensions: { UserPool: pool.id },
    };
  }
  const fn = target === null ? undefined : made[target];
  if (!fn) throw new Error(`There is no function ${target} to watch.`);
  if (source.kind === 'function') {
    return {
      namespace: 'AWS/Lambda',
      metricName: source.metric,
      dimensions: { FunctionName: fn.name },
    };
  }
  new aws.cloudwatch.LogMetricFilter(`${name}Filter`, {
    name: `${$app.name}-${$app.stage}-${name}`,
    logGroupName: fn.nodes.logGroup.apply((group) => group?.name ?? $output('')),
    pattern: source.pattern,
    metricTransformation: { namespace: namespace(), name, value: source.value ?? '1' },
  });
  return { namespace: namespace(), metricName: name };
}
