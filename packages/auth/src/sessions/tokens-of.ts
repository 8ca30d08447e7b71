import * as z from 'zod';
import type { TokenSet } from '../sign-in/outcome.ts';
import { type SessionKeys, unseal } from './seal.ts';
import type { SessionRow } from './types.ts';

const tokensSchema = z.strictObject({ accessToken: z.string(), refreshToken: z.string() });

/** The tokens a browser's row keeps; null when they cannot be opened any more. */
export function tokensOf(keys: SessionKeys, row: SessionRow): TokenSet | null {
  if (row.kind !== 'cookie' || row.sealed === null || row.keyId === null) return null;
  const plain = unseal(keys, row.id, { sealed: row.sealed, keyId: row.keyId });
  return plain === null ? null : tokensSchema.parse(JSON.parse(plain));
}
