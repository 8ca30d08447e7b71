export function decodeNumber(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

export function encodeNumber(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

/**
 * Cognito's PAD: big-endian bytes in the signed form of Java's `BigInteger.toByteArray`, so a leading zero byte where
 * the top bit is set. It does NOT fill up to the length of N, as RFC 5054 would.
 */
export function pad(value: bigint): Buffer {
  const bytes = encodeNumber(value);
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

/** A hexadecimal number as clients send it, or null. */
export function parseHex(text: string, maxLength: number): bigint | null {
  return text.length <= maxLength && /^[0-9a-f]+$/i.test(text) ? BigInt(`0x${text}`) : null;
}
