import { seconds } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { type Claim, type Handshake, verifyClaim } from '../srp/handshake.ts';
import { parseTimestamp } from '../srp/timestamp.ts';
import { type AuthParameters, requireParameter } from './parameters.ts';

/** How far a client's clock may be off. */
const tolerance = seconds(60);

export type GivenClaim = Pick<Claim, 'secretBlock' | 'timestamp' | 'signature'> & {
  /** The TIMESTAMP in milliseconds. */
  readonly claimedAt: number;
};

/** What PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER are answered with. */
export function readClaim(responses: AuthParameters): GivenClaim {
  const secretBlock = requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = requireParameter(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = requireParameter(responses, 'TIMESTAMP');
  const claimedAt = parseTimestamp(timestamp) ?? fail('srpTimestampFormat');
  return { secretBlock, signature, timestamp, claimedAt };
}

export function requireFresh({ clock }: EmulatorContext, { claimedAt }: GivenClaim): void {
  if (Math.abs(clock.now() - claimedAt) > tolerance) fail('srpStale');
}

/** Whether the claim proves the secret behind `verifier`, in the exchange that the session's data hold. */
export function isProven(
  { A = '', b = '', B = '' }: Readonly<Partial<Record<keyof Handshake, string>>>,
  verifier: string,
  claim: GivenClaim,
  of: Pick<Claim, 'poolName' | 'userIdForSrp'>,
): boolean {
  return verifyClaim({ A, b, B }, verifier, { ...claim, ...of });
}
