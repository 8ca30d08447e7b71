import { users } from '@gatehouse/db';
import { and, eq, gte, isNotNull, isNull, lt, not, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ListInput } from './list.ts';
import { foldText } from './name-keys.ts';
import type { PersonStatus } from './person.ts';

type Filters = Pick<ListInput, 'search' | 'status' | 'role'>;

export function matching({ search, status, role }: Filters): SQL[] {
  const conditions = [
    search ? startsWith(foldText(search)) : undefined,
    status ? hasStatus(status) : undefined,
    role ? eq(users.role, role) : undefined,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** The last code point there is: nothing that starts with the prefix sorts after prefix + this. */
const LAST = '\u{10FFFF}';

/**
 * A prefix as a range of the index. Unlike LIKE it has no characters that mean something else, so nothing needs
 * escaping, and it is exact in the C collation, the only one Aurora DSQL has.
 */
const between = (column: PgColumn, prefix: string) =>
  and(gte(column, prefix), lt(column, prefix + LAST));

const startsWith = (prefix: string) =>
  or(
    between(users.email, prefix),
    between(users.nameKey, prefix),
    between(users.familyNameKey, prefix),
  );

/** The statuses people see, derived as `toPerson` derives them. */
function hasStatus(status: PersonStatus): SQL | undefined {
  const invited = and(isNotNull(users.invitedAt), isNull(users.lastSignInAt));
  if (status === 'invited') return and(eq(users.status, 'active'), invited);
  if (status === 'active') return and(eq(users.status, 'active'), invited && not(invited));
  return eq(users.status, status);
}
