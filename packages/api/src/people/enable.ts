import { transaction } from '@gatehouse/db';
import type { Author } from '../audit/author.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { AppError } from '../errors/app-error.ts';
import { changeStatus } from './change-status.ts';
import type { PeopleServices } from './deps.ts';
import { findPerson } from './find-person.ts';
import { enqueue } from './outbox/enqueue.ts';
import { runEntry } from './outbox/run-entry.ts';
import { type Person, toPerson } from './person.ts';

/** Lets somebody in again. Their old sessions stay ended. */
export async function enablePerson(
  services: PeopleServices,
  author: Author,
  input: { readonly id: string; readonly version: number },
): Promise<Person> {
  const { row, entry } = await transaction(await services.database(), async (tx) => {
    const now = services.now();
    const target = await findPerson(tx, input.id);
    if (target.version !== input.version) throw new AppError('CHANGED_MEANWHILE');
    if (target.status !== 'disabled') return { row: target, entry: null };

    // Disabled before Cognito knew them: they are as they were, and the outbox goes on.
    const status = target.sub === null ? 'pending' : 'active';
    const changed = await changeStatus(tx, target, status, now);
    const before = { status: target.status };
    await writeAudit(
      tx,
      author,
      { action: 'user.enable', subjectId: target.id, before, after: { status } },
      now,
    );
    return {
      row: changed,
      entry: await enqueue(tx, { kind: 'enable-user', userId: target.id }, now),
    };
  });

  if (entry) await runEntry(services, entry);
  return toPerson(row);
}
