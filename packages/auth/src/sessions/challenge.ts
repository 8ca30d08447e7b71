import {
  type Database,
  newId,
  type Queryable,
  type SessionApp,
  sessions,
  transaction,
} from '@gatehouse/db';
import { and, eq, gt, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { cookieKey, isCookieId, newCookieId } from './keys.ts';
import { CHALLENGE_LIFETIME } from './lifetimes.ts';
import { type SessionKeys, seal, unseal } from './seal.ts';
import type { Device, SessionRow } from './types.ts';

const stateSchema = z.strictObject({
  /** Cognito's own session of the challenge. */
  session: z.string(),
  username: z.string(),
  userId: z.string(),
  email: z.string(),
});

/** A sign-in that waits for a new password. The browser holds an id, everything else stays here. */
export type ChallengeState = z.infer<typeof stateSchema>;

export async function openChallenge(
  database: Queryable,
  keys: SessionKeys,
  { app, device, state }: { app: SessionApp; device: Device; state: ChallengeState },
  now: Date,
): Promise<{ cookieId: string; expiresAt: Date }> {
  const id = newId();
  const cookieId = newCookieId();
  const expiresAt = new Date(now.getTime() + CHALLENGE_LIFETIME);
  await database.insert(sessions).values({
    id,
    kind: 'challenge',
    app,
    keyHash: cookieKey(cookieId),
    ...seal(keys, id, JSON.stringify(state)),
    ...device,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  return { cookieId, expiresAt };
}

/** Takes a challenge, once: of two answers at the same time one gets it and the other finds it gone. */
export async function takeChallenge(
  database: Database,
  cookieId: string,
  app: SessionApp,
  now: Date,
): Promise<SessionRow | null> {
  if (!isCookieId(cookieId)) return null;
  const [row] = await transaction(database, (tx) =>
    tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(
        and(
          eq(sessions.keyHash, cookieKey(cookieId)),
          eq(sessions.kind, 'challenge'),
          eq(sessions.app, app),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, now),
        ),
      )
      .returning(),
  );
  return row ?? null;
}

/** Gives a challenge back to whoever took it, when Cognito did not use it up: a weak password, or no answer at all. */
export async function returnChallenge(database: Database, id: string): Promise<void> {
  await transaction(database, (tx) =>
    tx.update(sessions).set({ revokedAt: null }).where(eq(sessions.id, id)),
  );
}

export function readChallenge(keys: SessionKeys, row: SessionRow): ChallengeState | null {
  if (row.kind !== 'challenge' || row.sealed === null || row.keyId === null) return null;
  const plain = unseal(keys, row.id, { sealed: row.sealed, keyId: row.keyId });
  return plain === null ? null : stateSchema.parse(JSON.parse(plain));
}
