import { errorCode, requestId } from '@gatehouse/api/client';

export interface Problem {
  readonly code: ReturnType<typeof errorCode>;
  readonly text: string;
  readonly requestId: string | null;
}

/** A failed call in words for the person. The API's messages are written for them; a lost connection has none. */
export function describeProblem(error: unknown): Problem {
  const code = errorCode(error);
  if (error instanceof Error && code !== null) {
    return { code, text: error.message, requestId: requestId(error) };
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
