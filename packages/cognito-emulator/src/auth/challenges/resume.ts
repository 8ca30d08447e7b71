import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User } from '../../store/types.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { requireParameter } from '../parameters.ts';
import { openProgress, type SignInProgress, sealProgress } from '../progress.ts';
import { type OpenSession, openSession, type SessionChallenge, sealSession } from '../session.ts';
import { isNamed } from '../subject.ts';
import { type Target, targetOfClient } from '../target.ts';
import type { ChallengeAnswer } from './answer.ts';

export interface Resumed {
  readonly user: User;
  readonly progress: SignInProgress;
  /** Still good for another try until `consume()`. */
  readonly session: OpenSession;
}

/**
 * The sign-in that an answer goes on with. The session must be of this client and challenge, unused and in time, and
 * its user the one that is named, enabled, and with the same password as when the session was made.
 */
export async function resume(
  context: EmulatorContext,
  target: Target,
  challenge: SessionChallenge,
  answer: ChallengeAnswer,
): Promise<Resumed> {
  const name = requireParameter(answer.responses, 'USERNAME');
  const resumed = await reopen(context, target, challenge, answer.session);
  const { user, session } = resumed;
  if (!isNamed(context, target, user, name, user.username)) fail('invalidSession');
  const progress = openProgress(session.data, answer.responses, answer.clientMetadata);
  return { user, session, progress };
}

/** As `resume`, for the two operations that take a session and no name: AssociateSoftwareToken, VerifySoftwareToken. */
export async function reopen(
  context: EmulatorContext,
  target: Target,
  challenge: SessionChallenge,
  sealed: string | undefined,
): Promise<Resumed> {
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const { clientId, bytes } = unwrap(sealed);
  if (clientId !== target.client.id) fail('invalidSession');
  const session = openSession(context, sealingKey, target, challenge, bytes);
  const user = context.store.tables.users.get(session.subjectId);
  if (!user) fail('invalidSession');
  if (!user.enabled) fail('userDisabled');
  if (saltOf(user) !== session.salt) fail('invalidSession');
  return { user, session, progress: openProgress(session.data, {}, undefined) };
}

/** The Session of a challenge to somebody who exists, as `resume` takes it. `data` are the challenge's own. */
export async function suspend(
  context: EmulatorContext,
  target: Target,
  challenge: SessionChallenge,
  user: User,
  progress: SignInProgress,
  data: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const state = {
    subjectId: user.id,
    salt: saltOf(user),
    data: { ...data, ...sealProgress(progress) },
  };
  return wrap(target.client.id, sealSession(context, sealingKey, target, challenge, state));
}

/** Whom a session is addressed to, for the operations that are given nothing else. Nothing is verified yet. */
export const targetOfSession = (context: EmulatorContext, session: string): Target => {
  const { clientId } = unwrap(session);
  if (!context.store.tables.clients.get(clientId)) fail('invalidSession');
  return targetOfClient(context, clientId);
};

/** The client's id goes before the sealed bytes, since its pool's key opens them. */
export const wrap = (clientId: string, bytes: Buffer): string =>
  Buffer.concat([Buffer.of(clientId.length), Buffer.from(clientId), bytes]).toString('base64url');

/** The opposite of `wrap`. Nothing is verified yet. */
export const unwrap = (session = ''): { readonly clientId: string; readonly bytes: Buffer } => {
  const wrapped = Buffer.from(session, 'base64url');
  const end = 1 + (wrapped[0] ?? 0);
  return { clientId: wrapped.toString('latin1', 1, end), bytes: wrapped.subarray(end) };
};

const saltOf = ({ password }: User) => password?.salt ?? '';
