import { type Database, outbox } from '@gatehouse/db';
import { asc, eq } from 'drizzle-orm';

/** For how many seconds the oldest unsettled entry has waited; 0 when none does. What the alarm on the outbox watches. */
export async function oldestWait(database: Database, now: Date): Promise<number> {
  const [oldest] = await database
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(eq(outbox.state, 'pending'))
    .orderBy(asc(outbox.createdAt))
    .limit(1);
  return oldest ? Math.max(0, Math.round((now.getTime() - oldest.createdAt.getTime()) / 1000)) : 0;
}
