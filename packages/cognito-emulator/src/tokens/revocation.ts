import type { JWTPayload } from 'jose';
import type { EmulatorContext } from '../operation.ts';
import type { RefreshFamily, User, UserPoolClient } from '../store/types.ts';

type RevocationContext = Pick<EmulatorContext, 'store' | 'clock'>;

/** Ends one sign-in: its refresh tokens, and every access token that carries its `origin_jti`. */
export function revokeFamily({ store, clock }: RevocationContext, family: RefreshFamily): void {
  if (family.revokedAt !== null) return;
  store.tables.refreshFamilies.put({ ...family, revokedAt: clock.now() });
}

/** Signs the user out everywhere. What only checks signatures accepts the tokens until they expire. */
export function revokeUserTokens(context: RevocationContext, user: Pick<User, 'id'>): void {
  for (const family of context.store.familiesOf(user.id)) revokeFamily(context, family);
}

/**
 * Whether the sign-in behind a verified access token has ended. Where the client's token revocation is off its tokens
 * carry no `origin_jti`, and only a sign-out everywhere can have ended it: the moment of sign-in finds it.
 */
export function isRevoked(
  { store }: RevocationContext,
  user: User,
  client: UserPoolClient,
  claims: JWTPayload,
): boolean {
  if (typeof claims.origin_jti === 'string') {
    return store.tables.refreshFamilies.get(claims.origin_jti)?.revokedAt !== null;
  }
  return store
    .familiesOf(user.id)
    .filter(({ clientId }) => clientId === client.id)
    .filter(({ authenticatedAt }) => Math.floor(authenticatedAt / 1000) === claims.auth_time)
    .every(({ revokedAt }) => revokedAt !== null);
}
