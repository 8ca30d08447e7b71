import { Secret, TOTP } from 'otpauth';
import type { EmulatorContext } from '../../operation.ts';
import type { Random } from '../../random.ts';

/** Seconds that a code is good for. One step before and after is accepted as well. */
const period = 30;

/** 32 bytes, which are 52 characters of base32, as Cognito's are. */
export function createSecret(random: Random): string {
  const { buffer, byteOffset, byteLength } = random.bytes(32);
  return new Secret({ buffer: new Uint8Array(buffer, byteOffset, byteLength).slice().buffer })
    .base32;
}

/** The step that `code` belongs to, or null where it is wrong. @see https://www.rfc-editor.org/rfc/rfc6238 */
export function stepOf(
  { clock }: Pick<EmulatorContext, 'clock'>,
  secret: string,
  code: string,
): number | null {
  const totp = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period });
  const timestamp = clock.now();
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** What an authenticator app takes up a secret from, out of a QR code or a link: whose it is, where, and the secret. */
export const keyUri = (secret: string, issuer: string, label: string): string =>
  new TOTP({ secret, issuer, label, algorithm: 'SHA1', digits: 6, period }).toString();
