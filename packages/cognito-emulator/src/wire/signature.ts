import { fail } from '../errors.ts';

const credential =
  /^AWS4-HMAC-SHA256\s+Credential=([^/\s,]+)\/\d{8}\/[a-z0-9-]+\/cognito-idp\/aws4_request,\s*SignedHeaders=[^,\s]+,\s*Signature=[0-9a-f]+$/;

/**
 * The access key id of a signed request. The signature itself is not checked, because every key is welcome here; that
 * there is one catches browser code that calls an administrator's operation by mistake.
 */
export const requireSignature = (authorization: string | undefined): string => {
  if (!authorization) return fail('missingSignature');
  return accessKeyId(authorization) ?? fail('malformedSignature');
};

export const accessKeyId = (authorization: string | undefined): string | null =>
  credential.exec(authorization ?? '')?.[1] ?? null;
