import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { type Random, randomInteger } from '../../src/random.ts';
import { claimsOf } from '../auth/support.ts';
import { pick } from './inputs.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const headerOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());

/** What whoever forges has: real tokens of this pool and of another, and the public keys. */
export interface Loot {
  readonly access: string;
  readonly id: string;
  readonly foreign: string;
  /** The pool's key set, as JWKS. */
  readonly keys: readonly { readonly [name: string]: unknown; readonly kid?: string }[];
}

const own: KeyObject = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const signedBy = (key: KeyObject, header: unknown, claims: unknown) => {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
};

/** Another value for one bit of one part, in what the part decodes to, so that the token is another for certain. */
export const flipBit = (text: string, random: Random, encoding: 'base64' | 'base64url') => {
  const bytes = Buffer.from(text, encoding);
  const at = randomInteger(random, bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInteger(random, 8)), at);
  return bytes.toString(encoding);
};

/** A token that nobody was given. */
export const forgeToken = ({ access, id, foreign, keys }: Loot, random: Random): string => {
  const [header = '', payload = '', signature = ''] = access.split('.');
  const claims = {
    ...claimsOf(access),
    username: 'eve',
    'cognito:groups': ['admin'],
    exp: 4_000_000_000,
  };
  const publicKey = () => {
    const jwk = pick(random, keys);
    const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    return { kid: jwk.kid, pem: pem.export({ type: 'spki', format: 'pem' }) };
  };
  return pick(random, [
    () => [flipBit(header, random, 'base64url'), payload, signature].join('.'),
    () => [header, flipBit(payload, random, 'base64url'), signature].join('.'),
    () => [header, payload, flipBit(signature, random, 'base64url')].join('.'),
    () => [header, encode(claims), signature].join('.'),
    () => `${encode({ alg: pick(random, ['none', 'None', 'nOnE', '']) })}.${encode(claims)}.`,
    () => `${encode({ ...headerOf(access), alg: 'none' })}.${payload}.${signature}`,
    () => {
      const { kid, pem } = publicKey();
      const content = `${encode({ alg: 'HS256', kid })}.${encode(claims)}`;
      return `${content}.${createHmac('sha256', pem).update(content).digest('base64url')}`;
    },
    () => signedBy(own, headerOf(access), claims),
    () =>
      signedBy(
        own,
        { ...headerOf(access), jwk: createPublicKey(own).export({ format: 'jwk' }) },
        claims,
      ),
    () => signedBy(own, { ...headerOf(access), jku: 'http://127.0.0.1:1/jwks.json' }, claims),
    () =>
      signedBy(
        own,
        { ...headerOf(access), kid: pick(random, ['', '../../x', "' OR 1=1"]) },
        claims,
      ),
    () => signedBy(own, { ...headerOf(access), crit: ['exp'] }, claims),
    () => id,
    () => foreign,
    () => [header, claimsPart(foreign), signature].join('.'),
    () => [header, payload].join('.'),
    () => [header, payload, signature, signature].join('.'),
    () => access.slice(0, randomInteger(random, access.length - signature.length)),
    () => random.bytes(1 + randomInteger(random, 200)).toString('base64url'),
    () => '..',
  ])();
};

const claimsPart = (token: string) => token.split('.')[1] ?? '';

/** A sealed value that nobody was given: changed, cut, put together anew or made up. */
export const forgeSealed = (
  real: string,
  other: string,
  random: Random,
  encoding: 'base64' | 'base64url',
): string => {
  const bytes = Buffer.from(real, encoding);
  const cut = 1 + randomInteger(random, bytes.length - 1);
  return pick(random, [
    () => flipBit(real, random, encoding),
    () => bytes.subarray(0, cut).toString(encoding),
    () => Buffer.concat([bytes, random.bytes(1 + randomInteger(random, 20))]).toString(encoding),
    () =>
      Buffer.concat([
        bytes.subarray(0, cut),
        Buffer.from(other, encoding).subarray(cut),
        random.bytes(1),
      ]).toString(encoding),
    () => random.bytes(20 + randomInteger(random, 400)).toString(encoding),
    () => Buffer.alloc(bytes.length).toString(encoding),
  ])();
};
