import type { Guard } from './guard.ts';

const MAX_BODY_BYTES = 100 * 1024;
const MAX_URL_LENGTH = 8 * 1024;

export const size: Guard = ({ incoming }) => {
  const tooLong = incoming.url.pathname.length + incoming.url.search.length > MAX_URL_LENGTH;
  const tooLarge = (incoming.body?.byteLength ?? 0) > MAX_BODY_BYTES;
  return tooLong || tooLarge ? 'TOO_LARGE' : null;
};
