import type { LoadFailure, ThrownError } from './protocol.ts';
import type { Receiver } from './receiver.ts';
import type { Log } from './types.ts';

/** The same log with the function's name before each line. */
export function prefixed(log: Log, name: string): Log {
  return (level, text) => {
    for (const line of text.split('\n')) log(level, `[${name}] ${line}`);
  };
}

/** Whatever the caller makes of a failure, the developer sees it. */
export function logged(receiver: Receiver, log: Log): Receiver {
  return {
    ...receiver,
    loadFailed(failure) {
      log('error', describeLoadFailure(failure));
      receiver.loadFailed(failure);
    },
    failed(error, kind) {
      log('error', describe(error));
      receiver.failed(error, kind);
    },
  };
}

function describe({ errorType, errorMessage, trace }: ThrownError): string {
  return trace.length > 0 ? trace.join('\n') : `${errorType}: ${errorMessage}`;
}

function describeLoadFailure(failure: LoadFailure): string {
  if (!failure.file) return describe(failure);
  const place = `${failure.file}:${failure.line}:${failure.column}`;
  return [`${failure.errorMessage}`, `  at ${place}`, failure.frame ?? ''].join('\n').trimEnd();
}
