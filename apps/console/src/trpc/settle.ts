import 'server-only';
import { describeProblem, type Problem } from '../session/problem.ts';

/**
 * Waits for the queries of a page. Start them together and before the guard is awaited, so that all travel in one
 * request. The first failure stands for all: the page shows one, with its request id.
 */
export async function settle(queries: readonly Promise<unknown>[]): Promise<Problem | null> {
  const results = await Promise.allSettled(queries);
  const failed = results.find((result) => result.status === 'rejected');
  return failed ? describeProblem(failed.reason) : null;
}
