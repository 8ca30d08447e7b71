import { transaction, users } from '@gatehouse/db';
import { and, eq } from 'drizzle-orm';
import type { Author } from '../audit/author.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { AppError } from '../errors/app-error.ts';
import type { PeopleServices } from './deps.ts';
import { findPerson } from './find-person.ts';
import { nameKeys } from './name-keys.ts';
import { enqueue } from './outbox/enqueue.ts';
import { runEntry } from './outbox/run-entry.ts';
import { type Person, toPerson } from './person.ts';

export interface RenameInput {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly version: number;
}

/** Changes what somebody is called, here first and then in Cognito. */
export async function renamePerson(
  services: PeopleServices,
  author: Author,
  { id, version, givenName, familyName }: RenameInput,
): Promise<Person> {
  const names = { givenName, familyName };
  const { row, entry } = await transaction(await services.database(), async (tx) => {
    const now = services.now();
    const before = await findPerson(tx, id);
    const [changed] = await tx
      .update(users)
      .set({ ...names, ...nameKeys(names), version: version + 1, updatedAt: now })
      .where(and(eq(users.id, id), eq(users.version, version)))
      .returning();
    if (!changed) throw new AppError('CHANGED_MEANWHILE');

    await writeAudit(
      tx,
      author,
      {
        action: 'user.update',
        subjectId: id,
        before: { givenName: before.givenName, familyName: before.familyName },
        after: names,
      },
      now,
    );
    return { row: changed, entry: await enqueue(tx, { kind: 'update-user', userId: id }, now) };
  });

  await runEntry(services, entry);
  return toPerson(row);
}
