import { users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import type { PeopleServices } from '../deps.ts';
import { emailTaken } from './begin.ts';

/**
 * Refuses an address that belongs to somebody in Cognito whom we did not make, before anything is written. Those we
 * did make have a row, and the transaction decides about them.
 */
export async function refuseStranger(services: PeopleServices, email: string): Promise<void> {
  const existing = await services.directory.find(email);
  if (!existing) return;
  const database = await services.database();
  const [row] = await database.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!row) throw emailTaken();
}
