import { fail } from '../errors.ts';
import type { Operation } from '../operation.ts';
import { type EncryptionContext, openDataKey } from './data-key.ts';

interface DecryptRequest {
  /** Base64. */
  readonly CiphertextBlob: string;
  readonly EncryptionContext?: EncryptionContext;
  readonly KeyId?: string;
}

interface DecryptResponse {
  readonly KeyId: string;
  readonly Plaintext: string;
  readonly EncryptionAlgorithm: 'SYMMETRIC_DEFAULT';
}

/**
 * The data key of a code that a custom sender was handed. There are no other keys here.
 *
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
 * @throws InvalidCiphertextException for anything else, and for another encryption context; IncorrectKeyException for
 * another key
 */
export const decrypt: Operation<DecryptRequest, DecryptResponse> = async (context, input) => {
  const wrapped = Buffer.from(input.CiphertextBlob, 'base64');
  const opened = await openDataKey(context, input.EncryptionContext ?? {}, wrapped);
  if (!opened) return fail('invalidCiphertext');
  if (input.KeyId !== undefined && input.KeyId !== opened.keyId) fail('incorrectKmsKey');
  return {
    KeyId: opened.keyId,
    Plaintext: opened.dataKey,
    EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
  };
};
