import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { jsonText } from './json-text.ts';

export type UserRole = 'member' | 'admin';
/** `pending`: not yet known to Cognito. `active`: may sign in. `disabled`: kept out at every entrance. */
export type UserStatus = 'pending' | 'active' | 'disabled';

/** The record of a person. Role and status are read from here on every call; Cognito only keeps the credentials. */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** Cognito's subject; null until Cognito knows the person. */
    sub: text('sub'),
    /** Normalised: NFKC, trimmed, lower case. */
    email: text('email').notNull(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    /** Folded "given family" and "family", for prefix search on an index that DSQL can build. */
    nameKey: text('name_key').notNull(),
    familyNameKey: text('family_name_key').notNull(),
    role: text('role').$type<UserRole>().notNull(),
    status: text('status').$type<UserStatus>().notNull(),
    attributes: jsonText<Record<string, string | number | boolean>>('attributes').notNull(),
    /** When an invitation with a temporary password was last mailed. */
    invitedAt: timestamp('invited_at', { withTimezone: true }),
    lastSignInAt: timestamp('last_sign_in_at', { withTimezone: true }),
    /** Optimistic lock: every update adds one. */
    version: integer('version').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('users_sub').on(table.sub),
    uniqueIndex('users_email').on(table.email),
    index('users_name_key').on(table.nameKey),
    index('users_family_name_key').on(table.familyNameKey),
    index('users_created_at').on(table.createdAt, table.id),
  ],
);
