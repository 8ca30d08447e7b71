import { type ErrorCode, errorCode } from '@gatehouse/api/client';

/** What the API answers when the session a page was drawn for is no longer there. */
const endings: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'SESSION_ENDED',
  'ACCOUNT_DISABLED',
]);

let ended = false;
const listeners = new Set<() => void>();

export function isSessionEnd(error: unknown): boolean {
  const code = errorCode(error);
  return code !== null && endings.has(code);
}

/** Every failed call passes here; the dialog over the page hears of those that mean "sign in again". */
export function noticeSessionEnd(error: unknown): void {
  if (isSessionEnd(error)) setEnded(true);
}

export function noticeSignIn(): void {
  setEnded(false);
}

export function subscribeToSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const hasSessionEnded = () => ended;

function setEnded(value: boolean): void {
  if (ended === value) return;
  ended = value;
  for (const listener of listeners) listener();
}
