import { type Model, modelOf } from '../wire/model.ts';

/** As much of AWS KMS as the functions need that send codes: opening what was sealed for them. */
const kms = {
  operations: {
    Decrypt: {
      input: { shape: 'DecryptRequest' },
      output: { shape: 'DecryptResponse' },
      errors: [
        { shape: 'InvalidCiphertextException' },
        { shape: 'IncorrectKeyException' },
        { shape: 'InvalidParameterException' },
      ],
    },
  },
  shapes: {
    DecryptRequest: {
      type: 'structure',
      required: ['CiphertextBlob'],
      members: {
        CiphertextBlob: { shape: 'Blob' },
        EncryptionContext: { shape: 'Context' },
        GrantTokens: { shape: 'Texts' },
        KeyId: { shape: 'Text' },
        EncryptionAlgorithm: { shape: 'Text' },
      },
    },
    DecryptResponse: {
      type: 'structure',
      members: {
        KeyId: { shape: 'Text' },
        Plaintext: { shape: 'Blob' },
        EncryptionAlgorithm: { shape: 'Text' },
      },
    },
    Blob: { type: 'blob', min: 1, max: 6144 },
    Text: { type: 'string' },
    Texts: { type: 'list', member: { shape: 'Text' } },
    Context: { type: 'map', key: { shape: 'Text' }, value: { shape: 'Text' } },
  },
} as const satisfies Model;

export const kmsModel = modelOf(() => kms);
