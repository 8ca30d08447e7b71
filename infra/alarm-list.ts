import type { FunctionName } from '@gatehouse/functions/manifest';

export interface AlarmDefinition {
  readonly name: string;
  /** One sentence for whoever is woken up. */
  readonly what: string;
  /** The page under docs/runbook that says what to do. */
  readonly runbook: string;
  readonly source:
    | { readonly kind: 'pool'; readonly metric: 'SignInThrottles' | 'FederationThrottles' }
    | {
        readonly kind: 'function';
        readonly metric: 'Errors' | 'Throttles';
        readonly functions: 'all' | readonly FunctionName[];
      }
    | {
        /** Lines of the functions' log, which are JSON. @see packages/api/src/http/request-log.ts */
        readonly kind: 'log';
        readonly pattern: string;
        readonly value?: string;
        readonly functions: readonly FunctionName[];
      };
  readonly threshold: number;
  readonly periodSeconds: number;
  readonly periods?: number;
  readonly statistic?: 'Sum' | 'Maximum';
  readonly missing?: 'breaching' | 'notBreaching';
}

const minutes = (count: number) => count * 60;

export const alarms: readonly AlarmDefinition[] = [
  {
    name: 'FunctionErrors',
    what: 'A function crashed or timed out.',
    runbook: 'function-errors',
    source: { kind: 'function', metric: 'Errors', functions: 'all' },
    threshold: 1,
    periodSeconds: minutes(5),
  },
  {
    name: 'FunctionThrottles',
    what: 'Lambda refused calls because the account runs as many functions as it may.',
    runbook: 'throttles',
    source: { kind: 'function', metric: 'Throttles', functions: 'all' },
    threshold: 1,
    periodSeconds: minutes(5),
  },
  {
    name: 'SignInThrottles',
    what: 'Cognito refused sign-ins because there were more than its quota.',
    runbook: 'throttles',
    source: { kind: 'pool', metric: 'SignInThrottles' },
    threshold: 1,
    periodSeconds: minutes(5),
  },
  {
    name: 'FailedSignIns',
    what: 'Many sign-ins failed: somebody may be trying passwords.',
    runbook: 'failed-sign-ins',
    source: {
      kind: 'log',
      pattern: '{ $.errors[0] = "INCORRECT_CREDENTIALS" || $.errors[0] = "TOO_MANY_ATTEMPTS" }',
      functions: ['WebApi', 'ConsoleApi'],
    },
    threshold: 50,
    periodSeconds: minutes(5),
  },
  {
    name: 'ApiErrors',
    what: 'Callers were told that something went wrong on our side.',
    runbook: 'api-errors',
    source: {
      kind: 'log',
      pattern: '{ $.level = "error" }',
      functions: ['WebApi', 'ConsoleApi', 'BearerApi'],
    },
    threshold: 5,
    periodSeconds: minutes(5),
  },
  {
    name: 'OutboxAge',
    what: 'Cognito has not been told of a change for half an hour.',
    runbook: 'outbox-age',
    source: {
      kind: 'log',
      pattern: '{ $.event = "reconcile" }',
      value: '$.oldestOutboxSeconds',
      functions: ['Reconcile'],
    },
    threshold: minutes(30),
    periodSeconds: minutes(5),
    statistic: 'Maximum',
  },
  {
    name: 'ReconcilerFindings',
    what: 'Cognito and the database disagree in a way that no repair fits.',
    runbook: 'reconciler-findings',
    source: {
      kind: 'log',
      pattern:
        '{ $.event = "reconcile" && ($.unknown > 0 || $.conflicts > 0 || $.missingInBulk > 0) }',
      functions: ['Reconcile'],
    },
    threshold: 1,
    periodSeconds: minutes(15),
  },
  {
    name: 'ReconcilerSilent',
    what: 'The reconciler has not finished a run for a quarter of an hour.',
    runbook: 'reconciler-silent',
    source: {
      kind: 'log',
      // Runs are counted as 0 and a quarter of an hour without any is what sets it off.
      pattern: '{ $.event = "reconcile" && $.complete IS TRUE }',
      value: '0',
      functions: ['Reconcile'],
    },
    threshold: 1,
    periodSeconds: minutes(15),
    missing: 'breaching',
  },
];
