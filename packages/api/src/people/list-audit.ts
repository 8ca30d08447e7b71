import { audit, users } from '@gatehouse/db';
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import * as z from 'zod';
import type { AuditEntry } from '../audit/entry.ts';
import { cursorSchema, decodeCursor, encodeCursor } from './cursor.ts';
import type { PeopleServices } from './deps.ts';
import { findPerson } from './find-person.ts';

export const listAuditInputSchema = z.strictObject({
  id: z.uuid(),
  limit: z.int().min(1).max(100).default(25),
  cursor: cursorSchema.optional(),
});

type AuditRow = typeof audit.$inferSelect;

const positionSchema = z.tuple([z.uuid()]);

/** What happened to a person, newest first: the ids are made to sort by time. */
export async function listAudit(
  services: PeopleServices,
  { id, limit, cursor }: z.infer<typeof listAuditInputSchema>,
): Promise<{ entries: AuditEntry[]; nextCursor: string | null }> {
  const database = await services.database();
  await findPerson(database, id);

  const before = cursor === undefined ? [] : decodeCursor(positionSchema, cursor);
  const rows = await database
    .select()
    .from(audit)
    .where(and(eq(audit.subjectId, id), ...before.map((last) => lt(audit.id, last))))
    .orderBy(desc(audit.id))
    .limit(limit + 1);

  const page = rows.slice(0, limit);
  const actorIds = [...new Set(page.map((row) => row.actorId).filter((actor) => actor !== null))];
  const actors =
    actorIds.length > 0
      ? await database
          .select({ id: users.id, givenName: users.givenName, familyName: users.familyName })
          .from(users)
          .where(inArray(users.id, actorIds))
      : [];
  const names = new Map(
    actors.map((actor) => [actor.id, `${actor.givenName} ${actor.familyName}`]),
  );
  const last = page.at(-1);
  return {
    entries: page.map((row) => toEntry(row, names)),
    nextCursor: last && rows.length > page.length ? encodeCursor([last.id]) : null,
  };
}

function toEntry(row: AuditRow, names: ReadonlyMap<string, string>): AuditEntry {
  const { actorKind, actorId, ...rest } = row;
  const name = actorId === null ? null : (names.get(actorId) ?? null);
  return { ...rest, actor: { kind: actorKind, id: actorId, name } };
}
