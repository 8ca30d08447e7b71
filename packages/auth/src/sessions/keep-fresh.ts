import { type Database, sessions, transaction } from '@gatehouse/db';
import { and, eq, isNull } from 'drizzle-orm';
import { AuthError } from '../errors.ts';
import type { SignInFlows } from '../sign-in/flows.ts';
import type { TokenVerifier } from '../tokens/verifier.ts';
import { RENEW_BEFORE } from './lifetimes.ts';
import { revokeSession } from './revoke.ts';
import { type SessionKeys, seal } from './seal.ts';
import { tokensOf } from './tokens-of.ts';
import type { SessionRow } from './types.ts';

export interface Renewal {
  readonly database: Database;
  readonly keys: SessionKeys;
  readonly flows: Pick<SignInFlows, 'refresh'>;
  readonly verifier: TokenVerifier;
  readonly now: () => Date;
}

const running = new Map<string, Promise<boolean>>();

/**
 * Renews a session's access token when it is about to end. One renewal at a time for a session: the others wait for
 * its result. Two Lambdas may still renew at once, which is harmless, because the sites' clients do not rotate.
 * @returns false when the session is over
 * @throws {AuthError} UNAVAILABLE or TOO_MANY_ATTEMPTS when Cognito cannot be asked and the old token has ended
 */
export async function keepFresh(
  renewal: Renewal,
  session: SessionRow,
  sub: string,
): Promise<boolean> {
  const left = (session.accessExpiresAt?.getTime() ?? 0) - renewal.now().getTime();
  if (left >= RENEW_BEFORE) return true;

  let renewing = running.get(session.id);
  if (!renewing) {
    renewing = renew(renewal, session, sub).finally(() => running.delete(session.id));
    running.set(session.id, renewing);
  }
  try {
    return await renewing;
  } catch (error) {
    // Cognito will be asked again by the next request; this one is still covered.
    if (left > 0 && isPassing(error)) return true;
    throw error;
  }
}

async function renew(renewal: Renewal, session: SessionRow, sub: string): Promise<boolean> {
  const { database, keys, flows, verifier, now } = renewal;
  const tokens = tokensOf(keys, session);
  if (!tokens) return end(renewal, session);

  let accessToken: string;
  try {
    accessToken = await flows.refresh(sub, tokens.refreshToken);
  } catch (error) {
    if (isPassing(error) || !(error instanceof AuthError)) throw error;
    if (error.code === 'UNEXPECTED') throw error;
    return end(renewal, session);
  }

  const claims = await verifier.verify(accessToken);
  if (claims.sub !== sub) return end(renewal, session);

  const updated = await transaction(database, (tx) =>
    tx
      .update(sessions)
      .set({
        ...seal(keys, session.id, JSON.stringify({ ...tokens, accessToken })),
        accessExpiresAt: claims.expiresAt,
        lastSeenAt: now(),
      })
      // Not a word about a session that was revoked while Cognito was answering.
      .where(and(eq(sessions.id, session.id), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id }),
  );
  return updated.length === 1;
}

async function end({ database, now }: Renewal, session: SessionRow): Promise<false> {
  await transaction(database, (tx) => revokeSession(tx, session.id, now()));
  return false;
}

const isPassing = (error: unknown): boolean =>
  error instanceof AuthError &&
  (error.code === 'UNAVAILABLE' || error.code === 'TOO_MANY_ATTEMPTS');
