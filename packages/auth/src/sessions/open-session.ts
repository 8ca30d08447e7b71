import { newId, type Queryable, type SessionApp, sessions } from '@gatehouse/db';
import { cookieKey, newCookieId } from './keys.ts';
import { lifetimes } from './lifetimes.ts';
import { type SessionKeys, seal } from './seal.ts';
import type { Device, SessionRow, VerifiedTokens } from './types.ts';

export interface NewSession extends VerifiedTokens {
  readonly app: SessionApp;
  readonly userId: string;
  readonly device: Device;
}

/** Makes the row of a browser that just signed in. The id goes into the cookie and nowhere else. */
export async function openSession(
  database: Queryable,
  keys: SessionKeys,
  { app, userId, tokens, claims, device }: NewSession,
  now: Date,
): Promise<{ cookieId: string; session: SessionRow }> {
  const id = newId();
  const cookieId = newCookieId();
  const session: SessionRow = {
    id,
    kind: 'cookie',
    app,
    keyHash: cookieKey(cookieId),
    userId,
    originJti: claims.originJti,
    ...seal(keys, id, JSON.stringify(tokens)),
    accessExpiresAt: claims.expiresAt,
    ...device,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + lifetimes[app].absolute),
    revokedAt: null,
  };
  await database.insert(sessions).values(session);
  return { cookieId, session };
}
