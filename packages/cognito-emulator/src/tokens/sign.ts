import { KeyObject, sign as signBytes } from 'node:crypto';
import type { Claims } from './claims.ts';
import type { SigningKey } from './keys.ts';

const privateKeys = new WeakMap<SigningKey, KeyObject>();

const privateKeyOf = (key: SigningKey): KeyObject => {
  const known = privateKeys.get(key);
  if (known) return known;
  const made = KeyObject.from(key.privateKey);
  privateKeys.set(key, made);
  return made;
};

/**
 * A signed token. As Cognito's, the header has no `typ`. Signed on the spot: the way through WebCrypto's thread pool and
 * back costs more CPU than it frees.
 */
export const sign = async (key: SigningKey, claims: Claims): Promise<string> => {
  const signed = `${encode({ kid: key.kid, alg: 'RS256' })}.${encode(claims)}`;
  const signature = signBytes('RSA-SHA256', Buffer.from(signed), privateKeyOf(key));
  return `${signed}.${signature.toString('base64url')}`;
};

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
