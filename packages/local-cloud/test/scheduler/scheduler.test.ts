import { expect, test } from 'vitest';
import type { InvocationResult } from '../../src/live-lambda/index.ts';
import { createScheduler } from '../../src/scheduler/index.ts';
import { withResolvers } from '../with-resolvers.ts';

const functions = {
  Reconcile: { kind: 'schedule', schedule: 'rate(1 minute)' },
  Hourly: { kind: 'schedule', schedule: 'rate(2 hours)' },
  WebApi: { kind: 'http' },
};

function start(invoke: (name: string) => Promise<InvocationResult>) {
  const ticks = new Map<number, () => void>();
  const calls: string[] = [];
  const lines: string[] = [];
  const scheduler = createScheduler({
    functions,
    lambda: {
      invoke(name, event) {
        calls.push(name);
        expect(event).toMatchObject({ source: 'aws.scheduler', 'detail-type': 'Scheduled Event' });
        return invoke(name);
      },
    },
    log: (level, line) => lines.push(`${level} ${line}`),
    every: (milliseconds, run) => {
      ticks.set(milliseconds, run);
      return () => void ticks.delete(milliseconds);
    },
  });
  return { scheduler, ticks, calls, lines };
}

const done = async (): Promise<InvocationResult> => ({ payload: null });

test('scheduled functions run once at the start and then at their rate, others never', async () => {
  const { scheduler, ticks, calls } = start(done);
  expect(calls).toEqual(['Reconcile', 'Hourly']);
  expect([...ticks.keys()]).toEqual([60_000, 7_200_000]);
  await scheduler.runNow('Reconcile');
  ticks.get(60_000)?.();
  expect(calls).toEqual(['Reconcile', 'Hourly', 'Reconcile']);
  await scheduler.close();
  expect(ticks.size).toBe(0);
});

test('a run that is still going is not doubled, and is waited for at the end', async () => {
  const { promise, resolve } = withResolvers<InvocationResult>();
  const { scheduler, ticks, calls } = start(() => promise);
  ticks.get(60_000)?.();
  const run = scheduler.runNow('Reconcile');
  expect(calls).toEqual(['Reconcile', 'Hourly']);
  const closed = scheduler.close();
  resolve({ payload: 'swept' });
  expect(await run).toEqual({ payload: 'swept' });
  await closed;
});

test('a failed run is one line, and the next one comes all the same', async () => {
  const { scheduler, calls, lines } = start(async (name) =>
    name === 'Hourly' ? done() : { error: { errorType: 'Error', errorMessage: 'no\n  database' } },
  );
  expect(await scheduler.runNow('Reconcile')).toHaveProperty('error');
  expect(lines).toEqual(['error [scheduler] Reconcile failed: Error: no database']);
  await scheduler.runNow('Reconcile');
  expect(calls).toEqual(['Reconcile', 'Hourly', 'Reconcile']);
  await scheduler.close();
});

test.each(['rate(0 minutes)', 'rate(minute)', 'cron(0 9 * * ? *)'])(
  '%s is refused at the start',
  (schedule) => {
    expect(() =>
      createScheduler({
        functions: { Odd: { kind: 'schedule', schedule } },
        lambda: { invoke: done },
        log: () => {},
        every: () => () => {},
      }),
    ).toThrow(schedule);
  },
);
