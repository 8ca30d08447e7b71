import type { JWK } from 'jose';
import type { EmulatorContext } from '../operation.ts';
import { keyringOf } from '../tokens/keys.ts';

/** The public halves of the pool's two keys, or null where there is no such pool. */
export async function jwksOf(
  context: EmulatorContext,
  poolId: string,
): Promise<{ keys: readonly JWK[] } | null> {
  if (!context.store.tables.pools.get(poolId)) return null;
  const { id, access } = await keyringOf(context, poolId);
  return { keys: [id.publicJwk, access.publicJwk] };
}
