import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import type { EmulatorContext } from '../operation.ts';
import type { PoolKeys } from '../store/types.ts';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** As the JWKS shows it. */
  readonly publicJwk: JWK;
}

/** The secrets of one pool, ready for use. */
export interface Keyring {
  readonly id: SigningKey;
  readonly access: SigningKey;
  readonly sealingKey: Buffer;
}

type KeyContext = Pick<EmulatorContext, 'store' | 'random'>;

const algorithm = 'RS256';
const rings = new WeakMap<PoolKeys, Promise<Keyring>>();
const creations = new WeakMap<KeyContext['store'], Map<string, Promise<PoolKeys>>>();

/**
 * The pool's keys, made at first use: random, so that a local token verifies nowhere else. The pool must exist.
 */
export async function keyringOf(context: KeyContext, poolId: string): Promise<Keyring> {
  const keys = context.store.tables.keys.get(poolId) ?? (await createOnce(context, poolId));
  const known = rings.get(keys);
  if (known) return known;
  const ring = loadKeyring(keys);
  rings.set(keys, ring);
  return ring;
}

/** Two requests that need the keys at the same moment must get the same ones. */
function createOnce(context: KeyContext, poolId: string): Promise<PoolKeys> {
  const running = creations.get(context.store) ?? new Map<string, Promise<PoolKeys>>();
  creations.set(context.store, running);
  const known = running.get(poolId);
  if (known) return known;
  const creation = createKeys(context, poolId).finally(() => running.delete(poolId));
  running.set(poolId, creation);
  return creation;
}

async function createKeys({ store, random }: KeyContext, poolId: string): Promise<PoolKeys> {
  const [idKey, accessKey] = await Promise.all([createSigningJwk(), createSigningJwk()]);
  const sealingKey = random.bytes(32).toString('base64');
  return store.tables.keys.put({ id: poolId, idKey, accessKey, sealingKey });
}

async function createSigningJwk(): Promise<Record<string, string>> {
  const { privateKey } = await generateKeyPair(algorithm, {
    modulusLength: 2048,
    extractable: true,
  });
  const jwk = await exportJWK(privateKey);
  const members = Object.entries(jwk).filter(
    (member): member is [string, string] => typeof member[1] === 'string',
  );
  return { ...Object.fromEntries(members), kid: await calculateJwkThumbprint(jwk) };
}

async function loadKeyring(keys: PoolKeys): Promise<Keyring> {
  const [id, access] = await Promise.all([loadKey(keys.idKey), loadKey(keys.accessKey)]);
  return { id, access, sealingKey: Buffer.from(keys.sealingKey, 'base64') };
}

async function loadKey(jwk: PoolKeys['idKey']): Promise<SigningKey> {
  const { kty, n, e, kid = '' } = jwk;
  const publicJwk = { alg: algorithm, e, kid, kty, n, use: 'sig' };
  const [privateKey, publicKey] = await Promise.all([importRsa({ ...jwk }), importRsa(publicJwk)]);
  return { kid, privateKey, publicKey, publicJwk };
}

async function importRsa(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, algorithm);
  if (key instanceof Uint8Array) throw new TypeError('An RSA key cannot be a shared secret.');
  return key;
}
