import { timingSafeEqual } from 'node:crypto';
import { decodeNumber, encodeNumber, pad } from './encoding.ts';
import { g, hash, hashToNumber, modPow, N } from './group.ts';

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
  return { salt, verifier: toHex(computeVerifier(poolId, username, password, salt)) };
}

/** Checks a password that was sent in the clear by computing its verifier again. */
export function verifyPassword(
  poolId: string,
  username: string,
  password: string,
  stored: Verifier,
): boolean {
  const expected = Buffer.from(stored.verifier, 'hex');
  const actual = Buffer.from(
    toHex(computeVerifier(poolId, username, password, stored.salt)),
    'hex',
  );
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function computeVerifier(poolId: string, username: string, password: string, salt: string): bigint {
  const identity = hash(Buffer.from(`${poolName(poolId)}${username}:${password}`));
  return modPow(g, hashToNumber(pad(decodeNumber(Buffer.from(salt, 'hex'))), identity));
}

function toHex(value: bigint): string {
  return encodeNumber(value)
    .toString('hex')
    .padStart(encodeNumber(N).length * 2, '0');
}
