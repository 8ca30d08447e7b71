export { createScheduler } from './create-scheduler.ts';
export type { SchedulableFunction, Scheduler, SchedulerOptions } from './types.ts';
