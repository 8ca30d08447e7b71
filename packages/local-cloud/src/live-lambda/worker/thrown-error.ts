import type { ThrownError } from '../protocol.ts';

/** An error as Lambda reports it. `trace` is already in terms of the source: the module runner rewrites stacks. */
export function thrownErrorOf(reason: unknown): ThrownError {
  if (!(reason instanceof Error)) {
    return { errorType: typeof reason, errorMessage: String(reason), trace: [] };
  }
  return {
    errorType: reason.name || 'Error',
    errorMessage: reason.message,
    trace: (reason.stack ?? String(reason)).split('\n'),
  };
}
