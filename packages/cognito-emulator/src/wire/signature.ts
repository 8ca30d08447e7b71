import { fail } from '../errors.ts';

const credential =
  /^AWS4-HMAC-SHA256\s+Credential=([^/\s,]+)\/\d{8}\/[a-z0-9-]+\/([a-z-]+)\/aws4_request,\s*SignedHeaders=[^,\s]+,\s*Signature=[0-9a-f]+$/;

/** The name that a request to the API is signed for. */
export type SigningName = 'cognito-idp' | 'cognito-identity' | 'kms';

/**
 * The access key id of a signed request. The signature itself is not checked, because every key is welcome here; that
 * there is one catches browser code that calls an administrator's operation by mistake.
 */
export const requireSignature = (
  authorization: string | undefined,
  service: SigningName,
): string => {
  if (!authorization) return fail('missingSignature');
  return accessKeyId(authorization, service) ?? fail('malformedSignature', { service });
};

export const accessKeyId = (
  authorization: string | undefined,
  service: SigningName,
): string | null => {
  const [, key, signedFor] = credential.exec(authorization ?? '') ?? [];
  return key && signedFor === service ? key : null;
};
