import { transaction } from '@gatehouse/db';
import { anonymous } from '../actor.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { authorOf, type SiteContext } from '../context/context.ts';
import type { ErrorCode } from '../errors/codes.ts';

/** Leaves a trace of a sign-in that was refused. Whoever tried is nobody until they are let in. */
export async function refuse(
  ctx: SiteContext,
  subjectId: string | null,
  reason: ErrorCode,
): Promise<void> {
  await transaction(await ctx.database(), (tx) =>
    writeAudit(
      tx,
      authorOf(ctx, anonymous()),
      { action: 'auth.sign-in-failed', subjectId, result: 'refused', reason },
      ctx.now(),
    ),
  );
}
