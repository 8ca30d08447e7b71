import type { EmulatorContext } from '../operation.ts';
import type { UserPool } from '../store/types.ts';
import { keyringOf } from '../tokens/keys.ts';
import { open, seal } from '../tokens/seal.ts';

/** What a message is bound to, and must be given again to open it. Cognito names the pool in it. */
export type EncryptionContext = Readonly<Record<string, string>>;

export const contextOf = (pool: UserPool): EncryptionContext => ({ 'userpool-id': pool.id });

interface Sealed {
  readonly keyId: string;
  readonly dataKey: string;
}

/** A new data key, in the clear and as the key `keyId` would wrap it. */
export async function createDataKey(
  context: EmulatorContext,
  pool: UserPool,
  keyId: string,
): Promise<{ readonly plain: Buffer; readonly wrapped: Buffer }> {
  const { sealingKey } = await keyringOf(context, pool.id);
  const plain = context.random.bytes(32);
  const content: Sealed = { keyId, dataKey: plain.toString('base64') };
  return { plain, wrapped: seal(sealingKey, 'data key', content, context.random) };
}

/** Null for anything that `createDataKey` did not make for the pool that the encryption context names, and it alone. */
export async function openDataKey(
  context: EmulatorContext,
  { 'userpool-id': poolId = '', ...others }: EncryptionContext,
  wrapped: Buffer,
): Promise<Sealed | null> {
  if (Object.keys(others).length > 0 || !context.store.tables.pools.get(poolId)) return null;
  const { sealingKey } = await keyringOf(context, poolId);
  return open<Sealed>(sealingKey, 'data key', wrapped);
}
