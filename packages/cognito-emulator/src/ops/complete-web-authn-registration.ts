import { verifyRegistration } from '../auth/passkeys/registration.ts';
import { hasPasskeys, relyingPartyOf } from '../auth/passkeys/relying-party.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { passkeyId } from '../store/store.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * Keeps the passkey that a browser made. One try for each challenge.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html
 */
export const completeWebAuthnRegistration: Handler<'CompleteWebAuthnRegistration'> = async (
  context,
  input,
) => {
  const { store, clock } = context;
  const claims = await verifyAccessToken(context, input.AccessToken);
  const { pool, client, user } = bearerOf(context, claims, 'accessTokenRevoked');
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  if (!hasPasskeys(pool)) fail('webAuthnNotEnabled');
  const started = store.tables.passkeyRegistrations.get(user.id);
  if (!started || clock.now() >= started.expiresAt) return fail('webAuthnChallengeNotFound');
  if (started.clientId !== client.id) fail('webAuthnClientMismatch');
  store.tables.passkeyRegistrations.delete(started.id);
  const relyingParty = relyingPartyOf(context, pool);
  const made = await verifyRegistration(relyingParty, started.challenge, input.Credential);
  // Deleted, or another one made, while it was verified.
  if (!store.tables.users.get(user.id)) fail('accessTokenRevoked');
  requireRoom('passkeys of a user', store.countOf('passkeys', user.id));
  store.tables.passkeys.put({
    ...made,
    id: passkeyId(user.id, made.credentialId),
    poolId: pool.id,
    userId: user.id,
    name: 'Passkey',
    relyingPartyId: relyingParty.id,
    createdAt: clock.now(),
  });
  return {};
};
