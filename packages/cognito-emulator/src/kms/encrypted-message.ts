import { createCipheriv, hkdfSync } from 'node:crypto';
import type { Random } from '../random.ts';
import type { EncryptionContext } from './data-key.ts';

/** AES-256-GCM with HKDF-SHA-256, neither signed nor committed to a key: what Cognito's messages are opened as. */
const suite = Buffer.of(0x01, 0x78);
const ivLength = 12;

interface Envelope {
  /** ARN of the KMS key. */
  readonly keyId: string;
  readonly plain: Buffer;
  readonly wrapped: Buffer;
  readonly context: EncryptionContext;
}

/**
 * `text` in the message format of the AWS Encryption SDK, version 1, as one block.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html
 */
export function encryptMessage(text: string, envelope: Envelope, random: Random): Buffer {
  const messageId = random.bytes(16);
  const header = Buffer.concat([
    Buffer.of(0x01, 0x80),
    suite,
    messageId,
    withLength(contextBytes(envelope.context)),
    uint16(1),
    ...['aws-kms', envelope.keyId].map((part) => withLength(Buffer.from(part))),
    withLength(envelope.wrapped),
    // Not framed; four reserved bytes; no frame length.
    Buffer.of(0x01, 0, 0, 0, 0, ivLength, 0, 0, 0, 0),
  ]);
  const info = Buffer.concat([suite, messageId]);
  const key = Buffer.from(hkdfSync('sha256', envelope.plain, Buffer.alloc(0), info, 32));
  const content = Buffer.from(text);
  const bound = Buffer.concat([
    messageId,
    Buffer.from('AWSKMSEncryptionClient Single Block'),
    uint32(1),
    uint64(content.length),
  ]);
  const authentication = encrypt(key, Buffer.alloc(ivLength), header, Buffer.alloc(0));
  const body = encrypt(key, random.bytes(ivLength), bound, content);
  return Buffer.concat([
    header,
    authentication.iv,
    authentication.tag,
    body.iv,
    uint64(content.length),
    body.sealed,
    body.tag,
  ]);
}

function encrypt(key: Buffer, iv: Buffer, bound: Buffer, content: Buffer) {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return { iv, sealed, tag: cipher.getAuthTag() };
}

/** Sorted by name, as both sides must hash it alike. */
const contextBytes = (context: EncryptionContext): Buffer => {
  const entries = Object.entries(context).sort(([one], [other]) => (one < other ? -1 : 1));
  const parts = entries.flatMap((entry) => entry.map((part) => withLength(Buffer.from(part))));
  return Buffer.concat([uint16(entries.length), ...parts]);
};

const withLength = (bytes: Buffer) => Buffer.concat([uint16(bytes.length), bytes]);

const uint16 = (value: number) => Buffer.of(value >> 8, value & 0xff);

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const uint64 = (value: number) => Buffer.concat([Buffer.alloc(4), uint32(value)]);
