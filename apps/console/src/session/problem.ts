import { type ErrorCode, errorCode, requestId } from '@gatehouse/api/client';

/** Where the person cannot help themselves, and whoever helps them needs to find the request. */
const faults: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['INTERNAL', 'UNAVAILABLE']);

export interface Problem {
  readonly code: ErrorCode | null;
  readonly text: string;
  readonly requestId: string | null;
}

/** A failed call in words for the person. The API's messages are written for them; a lost connection has none. */
export function describeProblem(error: unknown): Problem {
  const code = errorCode(error);
  if (error instanceof Error && code !== null) {
    return { code, text: error.message, requestId: faults.has(code) ? requestId(error) : null };
  }
  // Also called while rendering on the server, where no network of the person's can be asked.
  const offline = typeof window !== 'undefined' && !navigator.onLine;
  return {
    code: null,
    text: offline
      ? 'You are offline. Try again when you are back.'
      : 'Gatehouse did not answer. Try again in a moment.',
    requestId: requestId(error),
  };
}
