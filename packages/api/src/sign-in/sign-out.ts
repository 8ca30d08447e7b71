import { revokeSession, tokensOf } from '@gatehouse/auth';
import { transaction } from '@gatehouse/db';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { authorOf, type Context } from '../context/context.ts';
import { revokeQuietly } from './revoke-quietly.ts';

/** Ends the caller's session, or the challenge they were in, and takes the cookie away. */
export async function signOut(
  ctx: Context,
  actor: Extract<Actor, { kind: 'anonymous' | 'member' | 'admin' }>,
): Promise<void> {
  const session = actor.kind === 'anonymous' ? actor.challenge : actor.session;
  if (session) {
    const now = ctx.now();
    await transaction(await ctx.database(), async (tx) => {
      await revokeSession(tx, session.id, now);
      if (actor.kind === 'anonymous') return;
      const event = { action: 'auth.sign-out', subjectId: actor.user.id } as const;
      await writeAudit(tx, authorOf(ctx, actor), event, now);
    });
  }
  if (ctx.entrance.kind !== 'site') return;
  if (ctx.cookieId !== null) ctx.cookies?.clear();
  const tokens = session && tokensOf(ctx.entrance.keys, session);
  if (tokens) await revokeQuietly({ ...ctx, entrance: ctx.entrance }, tokens);
}
