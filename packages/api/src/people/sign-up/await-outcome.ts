import { setTimeout } from 'node:timers/promises';
import { type Database, outbox } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import type { OutboxEntry } from '../outbox/entry.ts';

const PATIENCE_MS = 8_000;

/** Waits for the request that carries an entry out. It ends settled, given up by its runner, or still in progress. */
export async function awaitOutcome(database: Database, entry: OutboxEntry): Promise<OutboxEntry> {
  const until = Date.now() + PATIENCE_MS;
  for (let wait = 50; ; wait = Math.min(500, wait * 1.5)) {
    const [current] = await database.select().from(outbox).where(eq(outbox.id, entry.id));
    const over = current?.state !== 'pending' || current.lastError !== null;
    if (over || Date.now() >= until) return current ?? entry;
    await setTimeout(wait);
  }
}
