import { randomUUID } from 'node:crypto';
import type { InvocationResult } from '../live-lambda/types.ts';
import { rateMs } from './rate.ts';
import type { Scheduler, SchedulerOptions } from './types.ts';

/** Runs the manifest's scheduled functions: once now, then at their rate. A run that is still going is not doubled. */
export function createScheduler<Name extends string>(
  options: SchedulerOptions<Name>,
): Scheduler<Name> {
  const { functions, lambda, log, every = everyInterval } = options;
  const running = new Map<string, Promise<InvocationResult>>();

  function runNow(name: Name): Promise<InvocationResult> {
    const current = running.get(name);
    if (current) return current;
    const run = lambda
      .invoke(name, scheduledEvent(name))
      .then((result) => {
        if ('error' in result) {
          const { errorType, errorMessage } = result.error;
          log('error', `[scheduler] ${name} failed: ${errorType}: ${oneLine(errorMessage)}`);
        }
        return result;
      })
      .finally(() => running.delete(name));
    running.set(name, run);
    return run;
  }

  const stops = scheduledOf(functions).map(({ name, milliseconds }) => {
    const run = () => {
      runNow(name).catch((error) => log('error', `[scheduler] ${name}: ${oneLine(String(error))}`));
    };
    run();
    return every(milliseconds, run);
  });

  return {
    runNow,
    async close() {
      for (const stop of stops) stop();
      await Promise.allSettled(running.values());
    },
  };
}

function scheduledOf<Name extends string>(functions: SchedulerOptions<Name>['functions']) {
  return (Object.keys(functions) as Name[]).flatMap((name) => {
    const { kind, schedule } = functions[name];
    return kind === 'schedule' && schedule ? [{ name, milliseconds: rateMs(schedule) }] : [];
  });
}

/** @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
function scheduledEvent(name: string) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: '000000000000',
    time: new Date().toISOString(),
    region: 'us-east-1',
    resources: [`arn:aws:scheduler:us-east-1:000000000000:schedule/default/${name}`],
    detail: '{}',
  };
}

function everyInterval(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds);
  return () => clearInterval(timer);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
