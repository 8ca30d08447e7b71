import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { keyringOf } from '../../tokens/keys.ts';
import type { ChallengeAnswer } from '../challenges/answer.ts';
import { unwrap, wrap } from '../challenges/resume.ts';
import { requireParameter } from '../parameters.ts';
import { openProgress, type SignInProgress, sealProgress } from '../progress.ts';
import { type OpenSession, openSession, type SessionChallenge, sealSession } from '../session.ts';
import { findSubject, isNamed, type Subject } from '../subject.ts';
import type { Target } from '../target.ts';

/** Whom a first factor is asked of, by the name that was typed at first. It may be somebody who does not exist. */
export interface Candidate {
  readonly subject: Subject;
  readonly name: string;
}

/** The Session of a first factor, as `resumeCandidate` takes it. `data` are the challenge's own. */
export async function suspendCandidate(
  context: EmulatorContext,
  target: Target,
  challenge: SessionChallenge,
  { subject, name }: Candidate,
  progress: SignInProgress,
  data: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const state = {
    subjectId: subject.id,
    salt: subject.password.salt,
    data: { ...data, name, ...sealProgress(progress) },
  };
  return wrap(target.client.id, sealSession(context, sealingKey, target, challenge, state));
}

export interface ResumedCandidate extends Candidate {
  readonly progress: SignInProgress;
  /** Still good for another try until `consume()`. */
  readonly session: OpenSession;
}

/** The sign-in that an answer goes on with: of this client and challenge, unused, in time, and of the one that is named. */
export async function resumeCandidate(
  context: EmulatorContext,
  target: Target,
  challenge: SessionChallenge,
  { responses, session: sealed, clientMetadata }: ChallengeAnswer,
): Promise<ResumedCandidate> {
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const { clientId, bytes } = unwrap(sealed);
  if (clientId !== target.client.id) fail('invalidSession');
  const session = openSession(context, sealingKey, target, challenge, bytes);
  const { name = '' } = session.data;
  const subject = await findSubject(context, target, name);
  const isSame = subject.id === session.subjectId && subject.password.salt === session.salt;
  const given = requireParameter(responses, 'USERNAME');
  if (!isSame || !isNamed(context, target, subject, given, name)) fail('invalidSession');
  const progress = openProgress(session.data, responses, clientMetadata);
  return { subject, name, session, progress };
}
