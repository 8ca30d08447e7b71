import type { Guard } from './guard.ts';

/**
 * Only JSON. tRPC would also run a mutation from a multipart form, which any page may send without a preflight.
 */
export const mediaType: Guard = ({ incoming }) => {
  if (incoming.method !== 'POST') return null;
  const [type, ...parameters] = (incoming.headers.get('content-type') ?? '').split(';');
  const utf8 = parameters.every((parameter) => /^\s*charset\s*=\s*"?utf-8"?\s*$/i.test(parameter));
  return type?.trim().toLowerCase() === 'application/json' && utf8
    ? null
    : 'UNSUPPORTED_MEDIA_TYPE';
};
