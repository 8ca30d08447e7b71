import { outbox } from '@gatehouse/db';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { PeopleServices } from '../deps.ts';
import { runEntry } from './run-entry.ts';
import { take } from './take.ts';

const MAX_ENTRIES = 200;

/** Tries again what is due, oldest first. */
export async function runDue(
  services: PeopleServices,
  deadline: Date,
): Promise<{ done: number; postponed: number }> {
  const database = await services.database();
  const due = await database
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), lte(outbox.nextAttemptAt, services.now())))
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(MAX_ENTRIES);

  const counts = { done: 0, postponed: 0 };
  for (const { id } of due) {
    if (services.now() >= deadline) break;
    const entry = await take(database, id, services.now());
    if (!entry) continue;
    const error = await runEntry(services, entry);
    counts[error === null ? 'done' : 'postponed']++;
  }
  return counts;
}
