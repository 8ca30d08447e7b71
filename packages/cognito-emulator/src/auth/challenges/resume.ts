import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User } from '../../store/types.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { requireParameter } from '../parameters.ts';
import { openProgress, type SignInProgress, sealProgress } from '../progress.ts';
import { type OpenSession, openSession, type SessionChallenge, sealSession } from '../session.ts';
import { isNamed } from '../subject.ts';
import type { Target } from '../target.ts';
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
  { responses, session: sealed, clientMetadata }: ChallengeAnswer,
): Promise<Resumed> {
  const name = requireParameter(responses, 'USERNAME');
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const bytes = Buffer.from(sealed ?? '', 'base64url');
  const session = openSession(context, sealingKey, target, challenge, bytes);
  const user = context.store.tables.users.get(session.subjectId);
  if (!user || !isNamed(context, target, user, name, user.username)) fail('invalidSession');
  if (!user.enabled) fail('userDisabled');
  if (saltOf(user) !== session.salt) fail('invalidSession');
  return { user, session, progress: openProgress(session.data, responses, clientMetadata) };
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
  return sealSession(context, sealingKey, target, challenge, state).toString('base64url');
}

const saltOf = ({ password }: User) => password?.salt ?? '';
