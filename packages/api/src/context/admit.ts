import { transaction } from '@gatehouse/db';
import type { Actor, ActorKind } from '../actor.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { AppError } from '../errors/app-error.ts';
import { authorOf, type Context } from './context.ts';

/** Lets a caller of one of the declared kinds through, and nobody else. A known caller's refusal is audited. */
export async function admit<Kind extends ActorKind>(
  ctx: Context,
  kinds: readonly Kind[],
  path: string,
): Promise<Extract<Actor, { kind: Kind }>> {
  if ('failure' in ctx.caller) throw ctx.caller.failure;
  const { actor } = ctx.caller;
  if (isOneOf(actor, kinds)) return actor;
  if (actor.kind === 'anonymous') throw new AppError(actor.because);

  const refusal = new AppError(kinds.some((kind) => kind === 'admin') ? 'ADMIN_ONLY' : 'FORBIDDEN');
  await noteRefusal(ctx, actor, `${refusal.errorCode} ${path}`);
  throw refusal;
}

function isOneOf<Kind extends ActorKind>(
  actor: Actor,
  kinds: readonly Kind[],
): actor is Extract<Actor, { kind: Kind }> {
  return kinds.some((kind) => kind === actor.kind);
}

async function noteRefusal(ctx: Context, actor: Actor, reason: string): Promise<void> {
  const author = authorOf(ctx, actor);
  await transaction(await ctx.database(), (tx) =>
    writeAudit(
      tx,
      author,
      { action: 'access.refused', subjectId: author.id, result: 'refused', reason },
      ctx.now(),
    ),
  );
}
