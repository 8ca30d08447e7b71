import type { Store } from '../store/store.ts';
import type { PoolKeys } from '../store/types.ts';

/**
 * Signing keys of pools that tests start again and again under the same id. An RSA pair takes longer to make than a
 * whole emulator to start; it is still random, and known to this process alone.
 */
const remembered = new Map<string, PoolKeys>();

/** To be called before a store in memory is gone. */
export const rememberKeys = ({ tables }: Store): void => {
  for (const keys of tables.keys.values()) remembered.set(keys.id, keys);
};

export const recallKeys = ({ tables }: Store, poolId: string): void => {
  const keys = remembered.get(poolId);
  if (keys && !tables.keys.get(poolId)) tables.keys.put(keys);
};
