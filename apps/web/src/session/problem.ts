import { errorCode, requestId } from '@gatehouse/api/client';

export interface Problem {
  readonly text: string;
  readonly requestId: string | null;
}

/** A failed call in words for the person. The API's messages are written for them; a lost connection has none. */
export function describeProblem(error: unknown): Problem {
  if (error instanceof Error && errorCode(error) !== null) {
    return { text: error.message, requestId: requestId(error) };
  }
  return {
    text: navigator.onLine
      ? 'Gatehouse did not answer. Nothing was changed; try again in a moment.'
      : 'You are offline. Nothing was changed; try again when you are back.',
    requestId: requestId(error),
  };
}
