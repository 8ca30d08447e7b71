import { revokeAllOf, type UserRow } from '@gatehouse/auth';
import { type Transaction, transaction, users } from '@gatehouse/db';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Author } from '../audit/author.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { AppError } from '../errors/app-error.ts';
import { changeStatus } from './change-status.ts';
import type { PeopleServices } from './deps.ts';
import { enqueue } from './outbox/enqueue.ts';
import { runEntry } from './outbox/run-entry.ts';
import { type Person, toPerson } from './person.ts';

export interface DisableInput {
  readonly id: string;
  readonly version: number;
  readonly reason?: string;
}

/**
 * Keeps somebody out, from their very next request: the row and every session change in one transaction, and Cognito
 * is told right after it.
 */
export async function disablePerson(
  services: PeopleServices,
  author: Author,
  input: DisableInput,
): Promise<Person> {
  if (input.id === author.id) throw new AppError('CANNOT_DISABLE_SELF');

  const { row, entry } = await transaction(await services.database(), async (tx) => {
    const now = services.now();
    const target = await lock(tx, author, input.id);
    if (target.version !== input.version) throw new AppError('CHANGED_MEANWHILE');
    if (target.status === 'disabled') return { row: target, entry: null };

    const changed = await changeStatus(tx, target, 'disabled', now);
    await revokeAllOf(tx, target.id, now);
    await writeAudit(
      tx,
      author,
      {
        action: 'user.disable',
        subjectId: target.id,
        before: { status: target.status },
        after: { status: 'disabled' },
        ...(input.reason && { reason: input.reason }),
      },
      now,
    );
    const told = await enqueue(tx, { kind: 'disable-user', userId: target.id }, now);
    return { row: changed, entry: told };
  });

  if (entry) await runEntry(services, entry);
  return toPerson(row);
}

/**
 * Holds the rows on which "an active admin is left" rests, so that two admins who disable each other at once do not
 * both succeed. An admin who acts is left over by definition, as they are not the target: their row and the target's
 * suffice. When nobody in the database acts, every admin's row is held. One row a statement, by its key and in the
 * order of the keys: that is what Aurora DSQL locks, and no two transactions wait for each other in a circle.
 * @see https://docs.aws.amazon.com/aurora-dsql/latest/userguide/working-with-concurrency-control.html
 */
async function lock(tx: Transaction, author: Author, targetId: string): Promise<UserRow> {
  const others = author.id ? [author.id] : await activeAdmins(tx, targetId);
  const held = new Map<string, UserRow>();
  for (const id of [targetId, ...others].toSorted()) {
    const [row] = await tx.select().from(users).where(eq(users.id, id)).for('update');
    if (row) held.set(id, row);
  }

  const target = held.get(targetId);
  if (!target) throw new AppError('NOT_FOUND');
  if (others.some((id) => isActiveAdmin(held.get(id)))) return target;

  // Nobody of those we hold remains: somebody disabled the acting admin just now.
  if (isActiveAdmin(target) && (await activeAdmins(tx, targetId)).length === 0) {
    throw new AppError('LAST_ADMIN');
  }
  if (author.id) throw new AppError('ACCOUNT_DISABLED');
  return target;
}

const isActiveAdmin = (row: UserRow | undefined) =>
  row?.role === 'admin' && row.status === 'active';

async function activeAdmins(tx: Transaction, except: string): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.status, 'active'), ne(users.id, except)))
    .orderBy(asc(users.id));
  return rows.map(({ id }) => id);
}
