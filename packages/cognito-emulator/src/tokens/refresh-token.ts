import { createHash } from 'node:crypto';
import type { Random } from '../random.ts';
import { open, seal } from './seal.ts';

const purpose = 'refresh-token';
/** Cognito's are JWEs of about this size. Clients that keep them in a cookie must meet that size here, not on AWS. */
const fillerBytes = 1100;
const header = Buffer.from('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}').toString('base64url');

interface Content {
  /** The family: its `origin_jti`. */
  readonly family: string;
  readonly expiresAt: number;
}

/**
 * An opaque refresh token. It seals the name of its family, so that a token which rotation has replaced is still known
 * for one of ours long after its hash is forgotten.
 */
export function createRefreshToken(sealingKey: Buffer, content: Content, random: Random): string {
  const sealed = seal(sealingKey, purpose, content, random);
  const filler = random.bytes(fillerBytes);
  return [header, filler.subarray(0, 256), filler.subarray(256, 272), filler.subarray(272), sealed]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

export function openRefreshToken(sealingKey: Buffer, token: string): Content | null {
  const sealed = token.split('.')[4];
  return sealed === undefined
    ? null
    : open<Content>(sealingKey, purpose, Buffer.from(sealed, 'base64url'));
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
