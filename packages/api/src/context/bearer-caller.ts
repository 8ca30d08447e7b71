import {
  type AccessClaims,
  AuthError,
  type Device,
  findByToken,
  isOpen,
  registerBearer,
  touch,
  type UserRow,
} from '@gatehouse/auth';
import { type Database, outbox, transaction, users } from '@gatehouse/db';
import { and, desc, eq } from 'drizzle-orm';
import { type Actor, anonymous, personActor } from '../actor.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { BearerEntrance, Services } from '../services.ts';
import { authorOf } from './context.ts';

interface Request {
  readonly authorization: string | null;
  readonly device: Device;
  readonly requestId: string;
}

/** Who an access token speaks for. The token proves the sign-in; our two rows say whether it still counts. */
export async function bearerCaller(
  services: Services,
  entrance: BearerEntrance,
  request: Request,
): Promise<Actor> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.authorization ?? '')?.[1];
  if (token === undefined) return anonymous();

  let claims: AccessClaims;
  try {
    claims = await entrance.verifier.verify(token);
  } catch (error) {
    if (error instanceof AuthError && error.code === 'INVALID_TOKEN') return anonymous();
    throw error;
  }

  const database = await services.database();
  const found = await findByToken(database, claims);
  // A Cognito user without a row of ours is nobody here.
  if (!found) return anonymous('FORBIDDEN');
  const { user } = found;
  if (user.status === 'disabled') return anonymous('ACCOUNT_DISABLED');
  if (user.status !== 'active') return anonymous('FORBIDDEN');

  if (found.session) {
    if (!isOpen(found.session, services.now())) return anonymous('SESSION_ENDED');
    await touch(database, found.session, services.now());
    return personActor(user, found.session);
  }

  if (await predatesDisabling(database, user.id, claims)) return anonymous('SESSION_ENDED');
  const registered = await register(services, database, { entrance, request, claims, user });
  if (registered) return registered;

  // Somebody else registered the family between our two looks; they may have signed it out, too.
  const again = await findByToken(database, claims);
  return again?.session && isOpen(again.session, services.now())
    ? personActor(again.user, again.session)
    : anonymous('SESSION_ENDED');
}

interface FirstSight {
  readonly entrance: BearerEntrance;
  readonly request: Request;
  readonly claims: AccessClaims;
  readonly user: UserRow;
}

/** A token family's first call counts as its sign-in: ours never saw the real one. */
function register(
  services: Services,
  database: Database,
  { entrance, request, claims, user }: FirstSight,
): Promise<Actor | null> {
  return transaction(database, async (tx) => {
    const now = services.now();
    const { device } = request;
    const session = await registerBearer(tx, { claims, userId: user.id, device }, now);
    if (!session) return null;
    const [row = user] = await tx
      .update(users)
      .set({ lastSignInAt: now })
      .where(eq(users.id, user.id))
      .returning();
    if (row.status !== 'active') return anonymous('ACCOUNT_DISABLED');
    const actor = personActor(row, session);
    const author = authorOf({ ...request, entrance }, actor);
    await writeAudit(tx, author, { action: 'auth.sign-in', subjectId: user.id }, now);
    return actor;
  });
}

/**
 * Whether a token we never saw was issued before its person was last disabled. Disabling revokes the rows there are;
 * a family without a row must not come back to life when the person is enabled again.
 */
async function predatesDisabling(
  database: Database,
  userId: string,
  claims: AccessClaims,
): Promise<boolean> {
  const [last] = await database
    .select({ at: outbox.createdAt })
    .from(outbox)
    .where(and(eq(outbox.userId, userId), eq(outbox.kind, 'disable-user')))
    .orderBy(desc(outbox.createdAt))
    .limit(1);
  return last !== undefined && claims.signedInAt <= last.at;
}
