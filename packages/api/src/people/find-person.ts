import type { UserRow } from '@gatehouse/auth';
import { type Queryable, users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import { AppError } from '../errors/app-error.ts';

export async function findPerson(database: Queryable, id: string): Promise<UserRow> {
  const [row] = await database.select().from(users).where(eq(users.id, id));
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}
