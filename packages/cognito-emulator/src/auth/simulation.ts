import { hkdfSync } from 'node:crypto';
import { foldName } from '../domain/alias.ts';
import { N } from '../srp/group.ts';
import type { PasswordVerifier, UserPool } from '../store/types.ts';

export interface SimulatedUser {
  /** Looks like a `sub`. */
  readonly id: string;
  readonly username: string;
  /** Of no password at all. */
  readonly password: PasswordVerifier;
}

/**
 * Somebody who does not exist, for clients that must not learn so. The same name always gets the same salt and id:
 * otherwise asking twice would tell.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export function simulateUser(pool: UserPool, sealingKey: Buffer, name: string): SimulatedUser {
  const folded = foldName(pool.settings, name);
  const bytes = Buffer.from(
    hkdfSync('sha256', sealingKey, pool.id, `simulated user ${folded}`, 416),
  );
  const id = asUuid(bytes.subarray(16, 32));
  return {
    id,
    username: isNamedById(pool, folded) ? id : folded,
    password: {
      salt: bytes.subarray(0, 16).toString('hex'),
      verifier: (BigInt(`0x${bytes.subarray(32).toString('hex')}`) % N)
        .toString(16)
        .padStart(768, '0'),
    },
  };
}

/** Whether a real user of that name would have another, opaque username. */
function isNamedById({ settings }: UserPool, name: string): boolean {
  return Boolean(settings.UsernameAttributes?.length) || /@|^\+\d+$/.test(name);
}

/** Version and variant as in the ids of real users. */
function asUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const variant = ((bytes.readUInt8(8) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20),
  ].join('-');
}
