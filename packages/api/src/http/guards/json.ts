import type { Guard } from './guard.ts';

/** Whatever claims to be JSON is JSON, and an object: the wire format knows nothing else. */
export const json: Guard = ({ incoming }) => {
  const text =
    incoming.method === 'POST' ? decode(incoming.body) : incoming.url.searchParams.get('input');
  // No input at all is fine.
  if (text === '' || (text === null && incoming.method === 'GET')) return null;
  return text !== null && isJsonObject(text) ? null : 'UNPARSABLE';
};

function decode(body: Uint8Array | null): string | null {
  if (body === null) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    // Not UTF-8, so not JSON.
    return null;
  }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // A syntax error is the answer.
    return false;
  }
}
