import type { UserRow } from '@gatehouse/auth';
import { users } from '@gatehouse/db';
import { asc, gt } from 'drizzle-orm';
import { type Pass, timeIsUp } from './pass.ts';
import { resumeCreation } from './resume-creation.ts';

const PAGE = 500;
/** A few missing people were deleted by hand. More than this, and a share of everybody, is the wrong pool. */
const FEW = 5;
const BULK_SHARE = 0.1;

/** Reads our side to its end: creations nobody is finishing, and people whom Cognito has lost. */
export async function compareRows(pass: Pass): Promise<void> {
  const lost: UserRow[] = [];
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    if (timeIsUp(pass)) {
      pass.findings.complete = false;
      return;
    }
    const rows = await pass.database
      .select()
      .from(users)
      .where(gt(users.id, last))
      .orderBy(asc(users.id))
      .limit(PAGE);
    for (const row of rows) {
      pass.findings.rows++;
      if (row.status === 'pending') await resumeCreation(pass, row, 'reconcile.repair', false);
      else if (row.status === 'active' && isMissing(pass, row)) lost.push(row);
    }
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) break;
    last = end.id;
  }
  await recreate(pass, lost);
}

const isMissing = ({ seen, startedAt }: Pass, row: UserRow): boolean =>
  row.sub !== null && !seen.has(row.sub) && row.updatedAt < startedAt;

async function recreate(pass: Pass, lost: readonly UserRow[]): Promise<void> {
  if (lost.length > Math.max(FEW, pass.findings.rows * BULK_SHARE)) {
    pass.findings.missingInBulk = lost.length;
    return;
  }
  for (const row of lost) {
    // The list may lag behind; only a direct look decides.
    const user = row.sub === null ? null : await pass.services.directory.find(row.sub);
    if (!user) await resumeCreation(pass, row, 'reconcile.repair', true);
  }
}
