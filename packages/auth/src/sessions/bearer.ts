import { newId, type Queryable, sessions, type Transaction, users } from '@gatehouse/db';
import { and, eq } from 'drizzle-orm';
import type { AccessClaims } from '../tokens/claims.ts';
import { bearerKey } from './keys.ts';
import { lifetimes } from './lifetimes.ts';
import type { Device, SessionRow, UserRow } from './types.ts';

/** The person a token speaks for, and the row of its family if it has been seen before: one query. */
export async function findByToken(
  database: Queryable,
  claims: AccessClaims,
): Promise<{ user: UserRow; session: SessionRow | null } | null> {
  const [found] = await database
    .select({ user: users, session: sessions })
    .from(users)
    .leftJoin(
      sessions,
      and(eq(sessions.keyHash, bearerKey(claims.originJti)), eq(sessions.userId, users.id)),
    )
    .where(eq(users.sub, claims.sub));
  return found ?? null;
}

/**
 * Makes the row of a token family on first sight, so that it can be revoked like a browser's.
 * @returns null when another request was quicker
 */
export async function registerBearer(
  tx: Transaction,
  { claims, userId, device }: { claims: AccessClaims; userId: string; device: Device },
  now: Date,
): Promise<SessionRow | null> {
  const [row] = await tx
    .insert(sessions)
    .values({
      id: newId(),
      kind: 'bearer',
      app: 'cli',
      keyHash: bearerKey(claims.originJti),
      userId,
      originJti: claims.originJti,
      ...device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(claims.signedInAt.getTime() + lifetimes.cli.absolute),
    })
    .onConflictDoNothing({ target: sessions.keyHash })
    .returning();
  return row ?? null;
}
