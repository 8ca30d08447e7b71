import type { Passkey } from '../../store/types/passkeys.ts';
import { isObject } from '../../triggers/read.ts';
import { readClientData, textOf } from './client-data.ts';
import { isAllowedOrigin, type RelyingParty } from './relying-party.ts';

/**
 * Checks an AuthenticationResponseJSON: signed by that passkey, over that challenge, on a page of the relying party.
 *
 * @returns the authenticator's new count, or null where the passkey is not proven
 * @throws InvalidParameterException for what is no such response
 */
export async function verifyAssertion(
  relyingParty: RelyingParty,
  challenge: string,
  passkey: Passkey,
  credential: unknown,
): Promise<number | null> {
  const response = isObject(credential) ? credential.response : undefined;
  const clientDataJSON = textOf(response, 'clientDataJSON');
  const { origin } = readClientData(clientDataJSON);
  if (!isAllowedOrigin(relyingParty, origin)) return null;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const options = {
    response: {
      id: textOf(credential, 'id'),
      rawId: textOf(credential, 'rawId'),
      response: {
        clientDataJSON,
        authenticatorData: textOf(response, 'authenticatorData'),
        signature: textOf(response, 'signature'),
      },
      clientExtensionResults: {},
      type: 'public-key' as const,
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: relyingParty.id,
    requireUserVerification: relyingParty.userVerification === 'required',
    credential: {
      id: passkey.credentialId,
      publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  };
  // The library throws whatever it does not like; to a client all of that is one wrong answer.
  const result = await verifyAuthenticationResponse(options).catch(() => null);
  return result?.verified ? result.authenticationInfo.newCounter : null;
}
