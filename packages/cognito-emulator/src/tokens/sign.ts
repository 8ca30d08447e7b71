import { SignJWT } from 'jose';
import type { Claims } from './claims.ts';
import type { SigningKey } from './keys.ts';

/** A signed token. As Cognito's, the header has no `typ`. */
export const sign = (key: SigningKey, claims: Claims): Promise<string> =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ kid: key.kid, alg: 'RS256' })
    .sign(key.privateKey);
