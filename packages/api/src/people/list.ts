import type { UserRow } from '@gatehouse/auth';
import { users } from '@gatehouse/db';
import { roleSchema } from '@gatehouse/user-pool/validation';
import { and, desc, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { cursorSchema, decodeCursor, encodeCursor, instantSchema } from './cursor.ts';
import type { PeopleServices } from './deps.ts';
import { matching } from './list-filters.ts';
import { type Person, personStatusSchema, toPerson } from './person.ts';
import { lineSchema } from './text.ts';

export const listInputSchema = z.strictObject({
  /** The beginning of an address, of a full name or of a family name. */
  search: lineSchema('A search', 100).optional(),
  status: personStatusSchema.optional(),
  role: roleSchema.optional(),
  limit: z.int().min(1).max(100).default(25),
  cursor: cursorSchema.optional(),
});

export type ListInput = z.infer<typeof listInputSchema>;

export interface PeoplePage {
  readonly people: Person[];
  readonly nextCursor: string | null;
  /** How many match in all; with `totalIsEstimate` it is "at least". */
  readonly total: number;
  readonly totalIsEstimate: boolean;
}

const COUNT_LIMIT = 10_000;
const positionSchema = z.tuple([instantSchema, z.uuid()]);

/** People, newest first. */
export async function listPeople(services: PeopleServices, input: ListInput): Promise<PeoplePage> {
  const database = await services.database();
  const filters = matching(input);

  const [rows, total] = await Promise.all([
    database
      .select()
      .from(users)
      .where(and(...filters, ...after(input.cursor)))
      .orderBy(desc(users.createdAt), desc(users.id))
      .limit(input.limit + 1),
    // Counting stops where nobody reads the number any more; on DSQL a full count may not finish.
    database.$count(
      database
        .select({ id: users.id })
        .from(users)
        .where(and(...filters))
        .limit(COUNT_LIMIT + 1)
        .as('matching'),
    ),
  ]);

  const page = rows.slice(0, input.limit);
  return {
    people: page.map(toPerson),
    nextCursor: rows.length > page.length ? cursorOf(page.at(-1)) : null,
    total: Math.min(total, COUNT_LIMIT),
    totalIsEstimate: total > COUNT_LIMIT,
  };
}

const cursorOf = (row: UserRow | undefined): string | null =>
  row ? encodeCursor([row.createdAt.getTime(), row.id]) : null;

/** Compared as a row: written as `a < x or (a = x and b < y)` the index would not be used. */
function after(cursor: string | undefined): SQL[] {
  if (cursor === undefined) return [];
  const [at, id] = decodeCursor(positionSchema, cursor);
  const instant = new Date(at).toISOString();
  return [sql`(${users.createdAt}, ${users.id}) < (${instant}::timestamptz, ${id}::uuid)`];
}
