import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { decodeNumber, pad, parseHex } from './encoding.ts';
import { hashToNumber, k, modPow, N, powerOfG } from './group.ts';
import type { RandomBytes } from './verifier.ts';

/** The server's side of one SRP-6a exchange, hex, kept between the two requests inside the sealed secret block. */
export interface Handshake {
  A: string;
  b: string;
  B: string;
}

/** Enough for any number below N and a sign byte; what is longer is no SRP_A. */
const maxHexLength = 800;

/** Null where the client's public value is malformed or a multiple of N, with which anybody could sign in. */
export function startHandshake(
  srpA: string,
  verifier: string,
  random: RandomBytes,
): Handshake | null {
  const A = parseHex(srpA, maxHexLength);
  if (A === null || A % N === 0n) return null;
  const b = decodeNumber(Buffer.from(random.bytes(32)));
  const B = (k * BigInt(`0x${verifier}`) + powerOfG(b)) % N;
  return { A: A.toString(16), b: b.toString(16), B: B.toString(16) };
}

export interface Claim {
  /** The pool's name, or a device's group key. */
  poolName: string;
  userIdForSrp: string;
  secretBlock: string;
  timestamp: string;
  /** PASSWORD_CLAIM_SIGNATURE, base64. */
  signature: string;
}

/** Whether the client proved knowledge of the password behind `verifier`. */
export function verifyClaim(handshake: Handshake, verifier: string, claim: Claim): boolean {
  const expected = createHmac('sha256', sharedKey(handshake, BigInt(`0x${verifier}`)))
    .update(claim.poolName)
    .update(claim.userIdForSrp)
    .update(Buffer.from(claim.secretBlock, 'base64'))
    .update(claim.timestamp)
    .digest();
  const actual = Buffer.from(claim.signature, 'base64');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function sharedKey(handshake: Handshake, verifier: bigint): Buffer {
  const A = BigInt(`0x${handshake.A}`);
  const u = hashToNumber(pad(A), pad(BigInt(`0x${handshake.B}`)));
  const S = modPow((A * modPow(verifier, u)) % N, BigInt(`0x${handshake.b}`));
  return Buffer.from(hkdfSync('sha256', pad(S), pad(u), 'Caldera Derived Key', 16));
}
