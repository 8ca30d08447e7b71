import type { Mutation } from './mutable-plan.ts';

export const functionsMutations: readonly Mutation[] = [
  {
    what: 'a trigger is forgotten',
    noticedBy: ['triggersAreTheManifest'],
    change: (plan) =>
      plan.replaceIn('UserPoolUserPool', 'lambdaConfig', '"preSignUp"', '"customMessage"'),
  },
  {
    what: 'Cognito may not call a trigger',
    noticedBy: ['triggersAreTheManifest'],
    change: (plan) => plan.remove('UserPoolPermissionpreSignUp'),
  },
  {
    what: 'a trigger is slower than Cognito waits',
    noticedBy: ['triggersAreFastEnough', 'functionsHaveTheirLimits'],
    change: (plan) => plan.set('PreSignUpFunction', { timeout: 20 }),
  },
  {
    what: 'a function is forgotten',
    noticedBy: [
      'functionsAreTheManifest',
      'functionsHaveTheirLimits',
      'migrationsComeFirst',
      'schedulesAreTheManifest',
    ],
    change: (plan) => plan.remove('ReconcileFunction'),
  },
  {
    what: 'a function that is in no manifest',
    noticedBy: ['functionsAreTheManifest'],
    change: (plan) => plan.copy('WebApiFunction', 'DebugFunction'),
  },
  {
    what: 'an old runtime',
    noticedBy: ['functionsHaveTheirLimits'],
    change: (plan) => plan.set('WebApiFunction', { runtime: 'nodejs18.x' }),
  },
  {
    what: 'the schedule is off',
    noticedBy: ['schedulesAreTheManifest'],
    change: (plan) => plan.set('ReconcileScheduleSchedule', { state: 'DISABLED' }),
  },
  {
    what: 'logs are kept for ever',
    noticedBy: ['logsAreKeptForAWhile'],
    change: (plan) => plan.set('WebApiLogGroup', { retentionInDays: 0 }),
  },
  {
    what: 'failed sign-ins wake nobody',
    noticedBy: ['keptStagesAreWatched'],
    change: (plan) => plan.remove('FailedSignInsConsoleApi'),
  },
  {
    what: 'an alarm that nothing feeds',
    noticedBy: ['alarmsHaveTheirMetric'],
    change: (plan) => plan.remove('OutboxAgeReconcileFilter'),
  },
  {
    what: 'an alarm without a page',
    noticedBy: ['alarmsHaveTheirPage'],
    change: (plan) =>
      plan.set('OutboxAgeReconcile', { alarmDescription: 'docs/runbook/nowhere.md' }),
  },
];
