import { findByCookie, openSession, revokeSession, type TokenSet } from '@gatehouse/auth';
import { transaction, users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import { personActor } from '../actor.ts';
import { type AuditAction, writeAudit } from '../audit/write-audit.ts';
import { authorOf, type SiteContext } from '../context/context.ts';
import { AppError } from '../errors/app-error.ts';
import { type Person, toPerson } from '../people/person.ts';
import { refusalFor } from './access.ts';
import { findBySub } from './find-user.ts';
import { refuse } from './refuse.ts';
import { revokeQuietly } from './revoke-quietly.ts';

/**
 * Turns fresh tokens into a session, or refuses and revokes them. The session gets a new id, whatever cookie the
 * request brought, and the session of that cookie ends.
 */
export async function admitTokens(
  ctx: SiteContext,
  tokens: TokenSet,
  actions: readonly AuditAction[],
): Promise<Person> {
  const { entrance, device, cookies, cookieId } = ctx;
  const claims = await entrance.verifier.verify(tokens.accessToken);
  const database = await ctx.database();
  const found = await findBySub(database, claims.sub);

  const refusal = refusalFor(entrance, found);
  if (refusal !== null || !found) {
    await revokeQuietly(ctx, tokens);
    await refuse(ctx, found?.id ?? null, refusal ?? 'FORBIDDEN');
    throw new AppError(refusal ?? 'FORBIDDEN');
  }

  const now = ctx.now();
  const { user, opened } = await transaction(database, async (tx) => {
    const previous = cookieId === null ? null : await findByCookie(tx, cookieId);
    if (previous?.session.app === entrance.app) await revokeSession(tx, previous.session.id, now);

    const { app, keys } = entrance;
    const session = await openSession(
      tx,
      keys,
      { app, userId: found.id, tokens, claims, device },
      now,
    );
    const [row] = await tx
      .update(users)
      .set({ lastSignInAt: now })
      .where(eq(users.id, found.id))
      .returning();
    // Disabled between our look and now: the session must not outlive the refusal.
    const late = refusalFor(entrance, row ?? null);
    if (late !== null || !row) throw new AppError(late ?? 'FORBIDDEN');

    const author = authorOf(ctx, personActor(row, session.session));
    for (const action of actions) await writeAudit(tx, author, { action, subjectId: row.id }, now);
    return { user: row, opened: session };
  });

  cookies.set(opened.cookieId, opened.session.expiresAt, now);
  return toPerson(user);
}
