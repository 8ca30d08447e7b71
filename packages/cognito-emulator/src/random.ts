import { createHash, randomBytes, randomFillSync } from 'node:crypto';

/** Randomness as the emulator sees it. Injectable, so that a run can be repeated. */
export interface Random {
  bytes(count: number): Buffer;
}

/** Asking the system costs much the same for a few bytes as for a few thousand. */
const drawn = Buffer.alloc(4096);
let used = drawn.length;

/** The system's randomness, drawn ahead. What was given out is kept nowhere. */
export const systemRandom: Random = {
  bytes: (count) => {
    if (count > drawn.length) return randomBytes(count);
    if (used + count > drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    const bytes = Buffer.from(drawn.subarray(used, used + count));
    drawn.fill(0, used, used + count);
    used += count;
    return bytes;
  },
};

/** The same bytes for the same seed. For tests only: whoever knows the seed knows every code. */
export const createSeededRandom = (seed: string): Random => {
  let block = 0;
  let pool = Buffer.alloc(0);
  return {
    bytes: (count) => {
      while (pool.length < count) {
        const next = createHash('sha256').update(`${seed}:${block++}`).digest();
        pool = Buffer.concat([pool, next]);
      }
      const bytes = Buffer.from(pool.subarray(0, count));
      pool = pool.subarray(count);
      return bytes;
    },
  };
};

/** An unbiased whole number from 0 to `limit` - 1 (`limit` up to 2^32). */
export const randomInteger = (random: Random, limit: number): number => {
  const ceiling = 2 ** 32 - (2 ** 32 % limit);
  let value = random.bytes(4).readUInt32BE();
  while (value >= ceiling) value = random.bytes(4).readUInt32BE();
  return value % limit;
};

/** What ids and secrets of clients are made of. */
export const lowerAlphanumeric = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** What other ids of AWS's form are made of. */
export const alphanumeric = `ABCDEFGHIJKLMNOPQRSTUVWXYZ${lowerAlphanumeric}`;

/** `length` characters, each drawn evenly from `alphabet`. */
export const randomString = (random: Random, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInteger(random, alphabet.length))).join('');

/** A version 4 UUID. */
export const randomUuid = (random: Random): string => {
  const bytes = random.bytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};
