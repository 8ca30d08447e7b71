import type { UserRow } from '@gatehouse/auth';
import { type Queryable, users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';

/** By Cognito's `sub`, and by nothing that a person could change. */
export async function findBySub(database: Queryable, sub: string): Promise<UserRow | null> {
  const [row] = await database.select().from(users).where(eq(users.sub, sub));
  return row ?? null;
}

/** Only to say in the audit whose sign-in failed; nobody is let in by an address. */
export async function findIdByEmail(database: Queryable, email: string): Promise<string | null> {
  const [row] = await database.select({ id: users.id }).from(users).where(eq(users.email, email));
  return row?.id ?? null;
}
