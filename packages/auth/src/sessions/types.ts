import type { sessions, users } from '@gatehouse/db';
import type { TokenSet } from '../sign-in/outcome.ts';
import type { AccessClaims } from '../tokens/claims.ts';

export type SessionRow = typeof sessions.$inferSelect;
export type UserRow = typeof users.$inferSelect;

/** A row and the person it belongs to, read in one query. */
export interface FoundSession {
  readonly session: SessionRow;
  readonly user: UserRow | null;
}

export interface Device {
  readonly userAgent: string;
  readonly ip: string;
}

/** Tokens that were verified on arrival. */
export interface VerifiedTokens {
  readonly tokens: TokenSet;
  readonly claims: AccessClaims;
}
