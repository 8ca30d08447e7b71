import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** SST ends physical names in eight random bytes; without them two plans of one configuration are equal. */
export function pinNames(): void {
  const { randomBytes } = crypto;
  const pinned = (size: number, callback?: (error: Error | null, bytes: Buffer) => void) => {
    if (callback) return randomBytes(size, callback);
    return size === 8 ? Buffer.alloc(size) : randomBytes(size);
  };
  Object.assign(crypto, { randomBytes: pinned });
  syncBuiltinESMExports();
}
