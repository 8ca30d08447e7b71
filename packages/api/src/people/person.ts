import type { UserRow } from '@gatehouse/auth';
import { roleSchema } from '@gatehouse/user-pool/validation';
import * as z from 'zod';

export const personStatusSchema = z.enum(['pending', 'invited', 'active', 'disabled']);

/** `invited` is an active row whose person has not signed in since the invitation was mailed. */
export type PersonStatus = z.infer<typeof personStatusSchema>;

/** As it is sent back with a change. The column is a 32-bit integer, and a change adds one. */
export const versionSchema = z
  .int()
  .min(1)
  .max(2 ** 31 - 2);

/** A person as the API shows them: what is not named here does not leave the server. */
export const personSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  role: roleSchema,
  status: personStatusSchema,
  attributes: z.object({
    member_code: z.string().optional(),
    desk: z.number().optional(),
    joined_on: z.string().optional(),
    newsletter: z.boolean().optional(),
  }),
  /** Send it back with a change: a change of an older version is refused. */
  version: z.int(),
  createdAt: z.date(),
  updatedAt: z.date(),
  lastSignInAt: z.date().nullable(),
  invitedAt: z.date().nullable(),
});

export type Person = z.infer<typeof personSchema>;

export function toPerson(row: UserRow): Person {
  return {
    id: row.id,
    email: row.email,
    givenName: row.givenName,
    familyName: row.familyName,
    role: row.role,
    status: statusOf(row),
    attributes: row.attributes,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    lastSignInAt: row.lastSignInAt,
    invitedAt: row.invitedAt,
  };
}

function statusOf(row: UserRow): PersonStatus {
  if (row.status !== 'active') return row.status;
  return row.invitedAt !== null && row.lastSignInAt === null ? 'invited' : 'active';
}
