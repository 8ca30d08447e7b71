import { type ErrorCode, errorCode, requestId } from '@gatehouse/api/client';

/** Where the person cannot help themselves, and whoever helps them needs to find the request. */
const faults: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['INTERNAL', 'UNAVAILABLE']);

export interface Problem {
  readonly text: string;
  readonly requestId: string | null;
}

/** A failed call in words for the person. The API's messages are written for them; a lost connection has none. */
export function describeProblem(error: unknown): Problem {
  const code = errorCode(error);
  if (error instanceof Error && code !== null) {
    return { text: error.message, requestId: faults.has(code) ? requestId(error) : null };
  }
  return {
    text: navigator.onLine
      ? 'Gatehouse did not answer. Nothing was changed; try again in a moment.'
      : 'You are offline. Nothing was changed; try again when you are back.',
    requestId: requestId(error),
  };
}
