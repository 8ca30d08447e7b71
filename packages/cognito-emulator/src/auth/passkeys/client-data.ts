import { fail } from '../../errors.ts';
import { isObject } from '../../triggers/read.ts';

/** What a browser says about the page that asked it for a credential. */
export interface ClientData {
  readonly type: string;
  readonly challenge: string;
  readonly origin: string;
}

/** The `clientDataJSON` of a credential. @throws InvalidParameterException for anything else */
export function readClientData(encoded: string): ClientData {
  const data = parse(Buffer.from(encoded, 'base64url').toString());
  const { type, challenge, origin } = isObject(data) ? data : {};
  if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string')
    return fail('webAuthnCredentialMalformed');
  return { type, challenge, origin };
}

/** A member of a credential that must be a string. */
export function textOf(credential: unknown, name: string): string {
  const value = isObject(credential) ? credential[name] : undefined;
  return typeof value === 'string' ? value : fail('webAuthnCredentialMalformed');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return fail('webAuthnCredentialMalformed');
  }
}
