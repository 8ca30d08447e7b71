import { createDiffieHellman, createHash, getDiffieHellman } from 'node:crypto';
import { decodeNumber, encodeNumber, pad } from './encoding.ts';
import { createFixedBase, exponentBits } from './fixed-base.ts';

/** The 3072-bit MODP group 15. @see https://www.rfc-editor.org/rfc/rfc3526#section-4 */
const prime = getDiffieHellman('modp15').getPrime();

export const N = decodeNumber(prime);
export const g = 2n;

/** The multiplier of SRP-6a: k = H(PAD(N) | PAD(g)). */
export const k = hashToNumber(pad(N), pad(g));

/** One instance for all calls: every use sets its own key and finishes synchronously. */
const engine = createDiffieHellman(prime, encodeNumber(g));

/**
 * base^exponent mod N. OpenSSL offers modular exponentiation through Diffie-Hellman only; it is about six times as
 * fast as BigInt. It refuses the three bases below, whose powers need no arithmetic.
 */
export function modPow(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  if (base <= 1n) return base;
  if (base === N - 1n) return exponent % 2n === 0n ? 1n : base;
  engine.setPrivateKey(encodeNumber(exponent));
  return decodeNumber(engine.computeSecret(encodeNumber(base)));
}

/** Powers of g until its tables pay for themselves. */
const powersWithoutTables = 100;
let powers = 0;
let fixedBase: ((exponent: bigint) => bigint) | null = null;

/** g^exponent mod N, faster from the hundredth on. */
export function powerOfG(exponent: bigint): bigint {
  powers += 1;
  if (powers <= powersWithoutTables || exponent >> BigInt(exponentBits) !== 0n)
    return modPow(g, exponent);
  fixedBase ??= createFixedBase(g, N);
  return fixedBase(exponent);
}

export function hash(...parts: Uint8Array[]): Buffer {
  const sha256 = createHash('sha256');
  for (const part of parts) sha256.update(part);
  return sha256.digest();
}

export function hashToNumber(...parts: Uint8Array[]): bigint {
  return decodeNumber(hash(...parts));
}
