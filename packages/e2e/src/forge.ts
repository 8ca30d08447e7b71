import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export type Claims = Record<string, unknown>;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with any header, claims and signature: what a library for honest tokens refuses to make. */
export function forge(
  header: Claims,
  claims: Claims,
  signature: (input: string) => string,
): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${signature(input)}`;
}

export const rs256 = (key: KeyObject) => (input: string) =>
  sign('sha256', Buffer.from(input), key).toString('base64url');

export const rs512 = (key: KeyObject) => (input: string) =>
  sign('sha512', Buffer.from(input), key).toString('base64url');

export const hs256 = (secret: string) => (input: string) =>
  createHmac('sha256', secret).update(input).digest('base64url');

export const unsigned = () => '';

/** The parts of a token, decoded without looking at the signature. */
export function decode(token: string): { header: Claims; claims: Claims } {
  const [header = '', claims = ''] = token.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;
  return { header: read(header), claims: read(claims) };
}

export const strangersKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
