import { createHash } from 'node:crypto';
import { fail } from '../../errors.ts';
import { isObject } from '../../triggers/read.ts';
import { readClientData, textOf } from './client-data.ts';
import { isAllowedOrigin, type RelyingParty } from './relying-party.ts';

/** ES256 and RS256, by their COSE numbers. */
export const algorithms = [-7, -257];

/** A credential that has been proven, as far as it is kept. */
export interface Registered {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly attachment: string | null;
}

/**
 * Checks a RegistrationResponseJSON against the challenge that was given out. Attestation is not asked for, and refused:
 * to judge it, lists of revoked certificates would have to be fetched.
 *
 * @throws the model's WebAuthn errors, by what is wrong
 */
export async function verifyRegistration(
  relyingParty: RelyingParty,
  challenge: string,
  credential: unknown,
): Promise<Registered> {
  const response = isObject(credential) ? credential.response : undefined;
  const clientDataJSON = textOf(response, 'clientDataJSON');
  const attestationObject = textOf(response, 'attestationObject');
  const [id, rawId] = [textOf(credential, 'id'), textOf(credential, 'rawId')];
  const clientData = readClientData(clientDataJSON);
  if (clientData.challenge !== challenge) fail('webAuthnChallengeNotFound');
  const { origin } = clientData;
  if (!isAllowedOrigin(relyingParty, origin)) fail('webAuthnOriginNotAllowed', { origin });
  await requirePlain(relyingParty, attestationObject);
  const { verifyRegistrationResponse } = await library();
  const { registrationInfo } = await supported(() =>
    verifyRegistrationResponse({
      response: {
        id,
        rawId,
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
        type: 'public-key',
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: relyingParty.userVerification === 'required',
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (!registrationInfo) return fail('webAuthnCredentialNotSupported');
  const { publicKey, counter } = registrationInfo.credential;
  return {
    credentialId: registrationInfo.credential.id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: transportsOf(response),
    attachment: attachmentOf(credential),
  };
}

/** Only who registers or uses a passkey waits for this to load. */
const library = () => import('@simplewebauthn/server');

async function requirePlain({ id }: RelyingParty, attestationObject: string): Promise<void> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  const attestation = await supported(async () =>
    decodeAttestationObject(Buffer.from(attestationObject, 'base64url')),
  );
  const { format, authData } = await supported(async () => ({
    format: attestation.get('fmt'),
    authData: Buffer.from(attestation.get('authData')),
  }));
  const expected = createHash('sha256').update(id).digest();
  if (!authData.subarray(0, 32).equals(expected)) fail('webAuthnRelyingPartyMismatch');
  if (format !== 'none') fail('webAuthnCredentialNotSupported');
}

/** What the library refuses, whatever its reason. */
async function supported<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch {
    return fail('webAuthnCredentialNotSupported');
  }
}

const transportsOf = (response: unknown): readonly string[] => {
  const given = isObject(response) ? response.transports : undefined;
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
};

const attachmentOf = (credential: unknown): string | null => {
  const given = isObject(credential) ? credential.authenticatorAttachment : undefined;
  return typeof given === 'string' ? given : null;
};
