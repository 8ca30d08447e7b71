import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { decodeNumber, encodeNumber, pad } from './encoding.ts';
import { hash, hashToNumber, N, powerOfG } from './group.ts';

/** What is kept of a password. Neither the password nor a second hash of it is stored. */
export interface Verifier {
  /** 16 random bytes, hex. */
  salt: string;
  /** g^x mod N, hex. */
  verifier: string;
}

export interface RandomBytes {
  bytes(length: number): Uint8Array;
}

/** The part of the pool id that SRP hashes: what follows the region and its underscore. */
export function poolName(poolId: string): string {
  return poolId.slice(poolId.indexOf('_') + 1);
}

/** `username` is the stored one (USER_ID_FOR_SRP), never an alias such as the email address. */
export function createVerifier(
  poolId: string,
  username: string,
  password: string,
  random: RandomBytes,
): Verifier {
  const salt = Buffer.from(random.bytes(16)).toString('hex');
  const stored = { salt, verifier: toHex(computeVerifier(poolId, username, password, salt)) };
  proven.set(stored, proofOf(poolId, username, password));
  return stored;
}

/** Right passwords of this process by stored verifier, each hashed under a key that never leaves memory. */
const proven = new WeakMap<Verifier, Buffer>();
const provenKey = randomBytes(32);

const proofOf = (poolId: string, username: string, password: string): Buffer =>
  createHmac('sha256', provenKey)
    .update(JSON.stringify([poolId, username, password]))
    .digest();

/**
 * Checks a password that was sent in the clear by computing its verifier again. That costs as much as both signatures of a
 * sign-in, so a password that was set or right once since the start is recognised until another is stored.
 */
export function verifyPassword(
  poolId: string,
  username: string,
  password: string,
  stored: Verifier,
): boolean {
  const proof = proofOf(poolId, username, password);
  const earlier = proven.get(stored);
  if (earlier && timingSafeEqual(earlier, proof)) return true;
  const expected = Buffer.from(stored.verifier, 'hex');
  const computed = toHex(computeVerifier(poolId, username, password, stored.salt));
  const actual = Buffer.from(computed, 'hex');
  const isRight = actual.length === expected.length && timingSafeEqual(actual, expected);
  if (isRight) proven.set(stored, proof);
  return isRight;
}

function computeVerifier(poolId: string, username: string, password: string, salt: string): bigint {
  const identity = hash(Buffer.from(`${poolName(poolId)}${username}:${password}`));
  return powerOfG(hashToNumber(pad(decodeNumber(Buffer.from(salt, 'hex'))), identity));
}

function toHex(value: bigint): string {
  return encodeNumber(value)
    .toString('hex')
    .padStart(encodeNumber(N).length * 2, '0');
}
