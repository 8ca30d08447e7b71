import type { UserRow } from '@gatehouse/auth';
import { type Transaction, type UserStatus, users } from '@gatehouse/db';
import { and, eq } from 'drizzle-orm';
import { AppError } from '../errors/app-error.ts';

/** Changes the status of a row that was read in the same transaction. */
export async function changeStatus(
  tx: Transaction,
  row: UserRow,
  status: UserStatus,
  now: Date,
): Promise<UserRow> {
  const [changed] = await tx
    .update(users)
    .set({ status, version: row.version + 1, updatedAt: now })
    .where(and(eq(users.id, row.id), eq(users.version, row.version)))
    .returning();
  if (!changed) throw new AppError('CHANGED_MEANWHILE');
  return changed;
}
