import type { ThrownError } from './protocol.ts';
import { thrownErrorOf } from './worker/thrown-error.ts';

/** @see https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html */
export function timeoutOf(requestId: string, limitMs: number): ThrownError {
  const seconds = (limitMs / 1000).toFixed(2);
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
    trace: [],
  };
}

/** The thread ended under an invocation: an exception nobody caught, no memory left, or `process.exit`. */
export function crashOf(requestId: string, reason: unknown, exitCode: number): ThrownError {
  if (reason !== undefined) return thrownErrorOf(reason);
  return {
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: exit status ${exitCode}`,
    trace: [],
  };
}
