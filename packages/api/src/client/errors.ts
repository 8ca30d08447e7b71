import { type ErrorCode, type FieldError, isErrorCode } from '../errors/codes.ts';

/** `error.data` of a tRPC client error, if that is what it is. A network failure carries none. */
function dataOf(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null || !('data' in error)) return {};
  const { data } = error;
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** Which of the closed list an error is; null when the server did not get to answer. */
export function errorCode(error: unknown): ErrorCode | null {
  const { errorCode: code } = dataOf(error);
  return isErrorCode(code) ? code : null;
}

/** What was wrong with which field of a form, by dotted path. */
export function fieldErrors(error: unknown): Record<string, string> {
  const { fields } = dataOf(error);
  const list: unknown[] = Array.isArray(fields) ? fields : [];
  return Object.fromEntries(
    list.filter(isFieldError).map(({ path, message }) => [path, message] as const),
  );
}

const isFieldError = (value: unknown): value is FieldError =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'message' in value &&
  typeof value.message === 'string';

/** The id under which the server's log knows the request. */
export function requestId(error: unknown): string | null {
  const { requestId: id } = dataOf(error);
  return typeof id === 'string' && id !== '' ? id : null;
}
