import type { InvocationResult, LiveLambda, Log } from '../live-lambda/types.ts';

/** What the scheduler reads of a manifest entry. Entries of other kinds are passed over. */
export interface SchedulableFunction {
  readonly kind: string;
  readonly schedule?: string;
}

export interface SchedulerOptions<Name extends string> {
  readonly functions: Readonly<Record<Name, SchedulableFunction>>;
  readonly lambda: Pick<LiveLambda, 'invoke'>;
  readonly log: Log;
  /** Calls `run` every `milliseconds` until the returned function is called. Absent: `setInterval`. */
  readonly every?: (milliseconds: number, run: () => void) => () => void;
}

export interface Scheduler<Name extends string> {
  /** Invokes a scheduled function now, apart from its schedule. */
  runNow(name: Name): Promise<InvocationResult>;
  /** No further runs; resolves when the running ones have ended. */
  close(): Promise<void>;
}
