import { setTimeout } from 'node:timers/promises';
import type { Database, Transaction } from './connect.ts';
import { isConflict } from './errors.ts';

const MAX_ATTEMPTS = 8;
const MAX_WAIT_MS = 400;

/**
 * Runs `work` in a transaction, and again from its start when another transaction was quicker. The ONE place that
 * retries a conflict. `work` may therefore run more than once: no network call, no side effect but on `tx`.
 */
export async function transaction<Result>(
  database: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (!isConflict(error) || attempt === MAX_ATTEMPTS) throw error;
      await setTimeout(waitBefore(attempt));
    }
  }
}

/** Full jitter: those who collided once should not come back at the same moment. */
export function waitBefore(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(MAX_WAIT_MS, 10 * 2 ** attempt);
}
