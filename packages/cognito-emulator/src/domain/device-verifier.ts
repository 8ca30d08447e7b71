import type { DeviceSecretVerifierConfigType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import { N } from '../srp/group.ts';
import type { PasswordVerifier } from '../store/types.ts';

/** Longer than N with a sign byte is no verifier. */
const maxBytes = 400;

/** The salt and verifier that a client made for its device: base64 on the wire, hex from here on. */
export const readDeviceVerifier = (
  given: DeviceSecretVerifierConfigType | undefined,
): PasswordVerifier => {
  const salt = toHex(given?.Salt);
  const verifier = toHex(given?.PasswordVerifier);
  // A multiple of N would prove itself to anybody.
  if (BigInt(`0x${verifier}`) % N === 0n) fail('deviceVerifierInvalid');
  return { salt, verifier };
};

const toHex = (base64 = ''): string => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length > maxBytes) fail('deviceVerifierInvalid');
  return bytes.toString('hex');
};
