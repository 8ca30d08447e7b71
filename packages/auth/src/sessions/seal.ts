import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** `current` names the key that seals new rows; `keys` opens old ones. Each is 32 bytes, base64. */
export interface SessionKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

export interface Sealed {
  readonly sealed: string;
  readonly keyId: string;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function keyNamed(keys: SessionKeys, id: string): Buffer | null {
  const encoded = Object.hasOwn(keys.keys, id) ? keys.keys[id] : undefined;
  if (encoded === undefined) return null;
  const key = Buffer.from(encoded, 'base64');
  if (key.length !== 32) throw new Error(`Session key "${id}" is not 32 bytes long.`);
  return key;
}

/** Encrypts under the current key. The row's id is authenticated too, so a sealed text fits no other row. */
export function seal(keys: SessionKeys, rowId: string, plain: string): Sealed {
  const key = keyNamed(keys, keys.current);
  if (!key) throw new Error(`There is no session key named "${keys.current}".`);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(rowId));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return {
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url'),
    keyId: keys.current,
  };
}

/** Null when the key is gone or the text was tampered with: either way its session is over. */
export function unseal(keys: SessionKeys, rowId: string, { sealed, keyId }: Sealed): string | null {
  const key = keyNamed(keys, keyId);
  const bytes = Buffer.from(sealed, 'base64url');
  if (!key || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(rowId));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // The tag does not match. What the text said is unknowable and of no interest.
    return null;
  }
}
