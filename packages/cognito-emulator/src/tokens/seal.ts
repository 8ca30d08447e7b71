import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../random.ts';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/**
 * Encrypts `payload` so that a client can carry it without reading or changing it. `purpose` is authenticated with it:
 * what was sealed as one thing does not open as another.
 */
export function seal(key: Buffer, purpose: string, payload: object, random: Random): Buffer {
  const iv = random.bytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(payload)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** The payload, or null for anything that `seal` did not make with this key and purpose. */
export function open<Payload extends object>(
  key: Buffer,
  purpose: string,
  sealed: Buffer,
): Payload | null {
  if (sealed.length <= ivLength + tagLength) return null;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivLength))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
  const head = decipher.update(sealed.subarray(ivLength + tagLength));
  try {
    return JSON.parse(Buffer.concat([head, decipher.final()]).toString());
  } catch {
    // final() throws where the tag does not fit: made up, altered, or of another pool.
    return null;
  }
}
