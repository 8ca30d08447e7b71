import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { passkeyId } from '../store/store.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html */
export const deleteWebAuthnCredential: Handler<'DeleteWebAuthnCredential'> = async (
  context,
  input,
) => {
  const claims = await verifyAccessToken(context, input.AccessToken);
  const { user } = bearerOf(context, claims, 'accessTokenRevoked');
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  const { passkeys } = context.store.tables;
  const passkey = passkeys.get(passkeyId(user.id, input.CredentialId)) ?? fail('passkeyNotFound');
  passkeys.delete(passkey.id);
  return {};
};
