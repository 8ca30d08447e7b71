import type { Entity } from './entity.ts';

/** A WebAuthn credential. `id` is `passkeyId(userId, credentialId)`. */
export interface Passkey extends Entity {
  readonly poolId: string;
  readonly userId: string;
  /** Base64url, as the authenticator made it. */
  readonly credentialId: string;
  /** COSE key in base64url. */
  readonly publicKey: string;
  /** How often the authenticator says that it has signed; 0 where it does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly attachment: string | null;
  readonly name: string;
  readonly relyingPartyId: string;
  readonly createdAt: number;
}

/** What StartWebAuthnRegistration gave out and nobody has answered. One a user; `id` is the user's. */
export interface PasskeyRegistration extends Entity {
  readonly poolId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly challenge: string;
  readonly expiresAt: number;
}
