import type { DirectoryUser, UserRow } from '@gatehouse/auth';
import { outbox, type Transaction, transaction, users } from '@gatehouse/db';
import { and, eq, inArray, or } from 'drizzle-orm';
import { writeAudit } from '../../audit/write-audit.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { runEntry } from '../outbox/run-entry.ts';
import { type Pass, timeIsUp } from './pass.ts';
import { resumeCreation } from './resume-creation.ts';

/** Reads Cognito's side to its end, page by page, and compares each user with its row. */
export async function compareUsers(pass: Pass): Promise<void> {
  let token: string | null = null;
  do {
    if (timeIsUp(pass)) {
      pass.findings.complete = false;
      return;
    }
    const page = await pass.services.directory.list(token);
    await comparePage(pass, page.users);
    token = page.nextToken;
  } while (token !== null);
}

async function comparePage(pass: Pass, page: readonly DirectoryUser[]): Promise<void> {
  if (page.length === 0) return;
  const subs = page.map(({ sub }) => sub);
  const ids = page.map(({ userId }) => userId).filter((id) => id !== null);
  const rows = await pass.database
    .select()
    .from(users)
    .where(or(inArray(users.sub, subs), inArray(users.id, ids.filter(isUuid))));
  const bySub = new Map(rows.map((row) => [row.sub, row]));
  const byId = new Map(rows.map((row) => [row.id, row]));

  for (const user of page) {
    pass.findings.users++;
    pass.seen.add(user.sub);
    const row = bySub.get(user.sub);
    if (row) await compareAccess(pass, user, row);
    else await compareStranger(pass, user.userId === null ? undefined : byId.get(user.userId));
  }
}

const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** The row's word counts. */
async function compareAccess(pass: Pass, user: DirectoryUser, row: UserRow): Promise<void> {
  if (user.enabled === (row.status !== 'disabled')) return;
  // Changed while we were reading: its own outbox entry is telling Cognito.
  if (row.updatedAt >= pass.startedAt) return;

  const { services, database, author } = pass;
  const entry = await transaction(database, async (tx) => {
    const now = services.now();
    const kind = row.status === 'disabled' ? 'disable-user' : 'enable-user';
    // An earlier repair, or the change itself, is still waiting for its turn.
    if (await isTold(tx, row.id)) return null;
    const before = { enabled: user.enabled };
    const after = { enabled: !user.enabled };
    const event = { action: 'reconcile.repair', subjectId: row.id, before, after } as const;
    await writeAudit(tx, author, event, now);
    return enqueue(tx, { kind, userId: row.id }, now);
  });
  if (!entry) return;
  await runEntry(services, entry);
  pass.findings.repaired++;
}

async function isTold(tx: Transaction, userId: string): Promise<boolean> {
  const [waiting] = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.userId, userId),
        eq(outbox.state, 'pending'),
        inArray(outbox.kind, ['disable-user', 'enable-user']),
      ),
    )
    .limit(1);
  return waiting !== undefined;
}

/** A user no row points at: our own half-finished creation if it carries a row's id, otherwise nobody. */
async function compareStranger(pass: Pass, row: UserRow | undefined): Promise<void> {
  if (!row) {
    pass.findings.unknown++;
    return;
  }
  if (row.sub !== null) {
    pass.findings.conflicts++;
    return;
  }
  await resumeCreation(pass, row, 'reconcile.adopt', false);
}
