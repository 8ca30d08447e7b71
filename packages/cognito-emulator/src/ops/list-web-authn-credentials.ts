import { epochSeconds } from '../clock.ts';
import { pageByAge } from '../domain/paging.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * The user's own passkeys, oldest first.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html
 */
export const listWebAuthnCredentials: Handler<'ListWebAuthnCredentials'> = async (
  context,
  input,
) => {
  const claims = await verifyAccessToken(context, input.AccessToken);
  const { user } = bearerOf(context, claims, 'accessTokenRevoked');
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  const { page, next } = pageByAge(
    context.store.ownedBy('passkeys', user.id),
    ['passkeys', user.id],
    input.MaxResults || 20,
    input.NextToken,
  );
  return {
    Credentials: page.map((passkey) => ({
      CredentialId: passkey.credentialId,
      FriendlyCredentialName: passkey.name,
      RelyingPartyId: passkey.relyingPartyId,
      ...(passkey.attachment !== null && { AuthenticatorAttachment: passkey.attachment }),
      AuthenticatorTransports: passkey.transports,
      CreatedAt: epochSeconds(passkey.createdAt),
    })),
    ...(next && { NextToken: next }),
  };
};
