import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** `cookie`: a signed-in browser. `bearer`: a token family seen at bearer-api. `challenge`: a sign-in half done. */
export type SessionKind = 'cookie' | 'bearer' | 'challenge';
export type SessionApp = 'web' | 'console' | 'cli';

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<SessionKind>().notNull(),
    app: text('app').$type<SessionApp>().notNull(),
    /** SHA-256 of the cookie's id, or of the token family's `origin_jti`. The id itself is never stored. */
    keyHash: text('key_hash').notNull(),
    /** Null only while a challenge is open. */
    userId: uuid('user_id'),
    originJti: text('origin_jti'),
    /** Tokens (or the challenge's state), encrypted under the session key named by `keyId`. Null for bearer rows. */
    sealed: text('sealed'),
    keyId: text('key_id'),
    /** When the access token inside `sealed` expires, so that a refresh needs no decryption to be decided. */
    accessExpiresAt: timestamp('access_expires_at', { withTimezone: true }),
    userAgent: text('user_agent').notNull(),
    ip: text('ip').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('sessions_key_hash').on(table.keyHash),
    index('sessions_user_id').on(table.userId),
    index('sessions_expires_at').on(table.expiresAt),
  ],
);
