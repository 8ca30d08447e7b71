import { algorithms } from '../auth/passkeys/registration.ts';
import { hasPasskeys, relyingPartyOf } from '../auth/passkeys/relying-party.ts';
import { minutes } from '../clock.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** Nobody has said how long Cognito waits. */
const lifetime = minutes(5);

/**
 * Options for `navigator.credentials.create()`. A later call takes the place of an earlier one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html
 */
export const startWebAuthnRegistration: Handler<'StartWebAuthnRegistration'> = async (
  context,
  input,
) => {
  const claims = await verifyAccessToken(context, input.AccessToken);
  const { pool, client, user } = bearerOf(context, claims, 'accessTokenRevoked');
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  if (!hasPasskeys(pool)) fail('webAuthnNotEnabled');
  const { id: rpId, userVerification } = relyingPartyOf(context, pool);
  const passkeys = context.store.ownedBy('passkeys', user.id);
  requireRoom('passkeys of a user', passkeys.length);
  const challenge = context.random.bytes(32).toString('base64url');
  context.store.tables.passkeyRegistrations.put({
    id: user.id,
    poolId: pool.id,
    userId: user.id,
    clientId: client.id,
    challenge,
    expiresAt: context.clock.now() + lifetime,
  });
  const name = user.attributes.email ?? user.attributes.phone_number ?? user.username;
  return {
    CredentialCreationOptions: {
      rp: { id: rpId, name: rpId },
      user: { id: Buffer.from(user.id).toString('base64url'), name, displayName: name },
      challenge,
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      timeout: 60_000,
      excludeCredentials: passkeys.map(({ credentialId, transports }) => ({
        type: 'public-key',
        id: credentialId,
        transports,
      })),
      authenticatorSelection: {
        requireResidentKey: true,
        residentKey: 'required',
        userVerification,
      },
    },
  };
};
