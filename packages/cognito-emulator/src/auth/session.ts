import { createHash } from 'node:crypto';
import type { ChallengeNameType } from '../../model/api.gen.ts';
import { minutes } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { Store } from '../store/store.ts';
import type { UserPoolClient } from '../store/types.ts';
import { open, seal } from '../tokens/seal.ts';
import type { Target } from './target.ts';

/** What the session answers. One made for a challenge opens for no other. */
export type SessionChallenge = ChallengeNameType;

/** State of a sign-in between two calls. The client carries it, sealed: starting a sign-in stores nothing. */
export interface SessionState {
  readonly clientId: string;
  /** A user's, or a simulated one's. */
  readonly subjectId: string;
  /** Salt of the password at the time: a session does not outlive the password that it was got with. */
  readonly salt: string;
  readonly expiresAt: number;
  readonly data: Readonly<Record<string, string>>;
}

export interface OpenSession extends SessionState {
  /** From now on the session answers "can only be used once". */
  consume(): void;
}

/** Three minutes unless the client says otherwise. */
export const validity = ({ settings }: UserPoolClient) =>
  minutes(settings.AuthSessionValidity ?? 3);

export function sealSession(
  { clock, random }: EmulatorContext,
  sealingKey: Buffer,
  { client }: Target,
  challenge: SessionChallenge,
  state: Pick<SessionState, 'subjectId' | 'salt' | 'data'>,
): Buffer {
  const complete = { ...state, clientId: client.id, expiresAt: clock.now() + validity(client) };
  return seal(sealingKey, purposeOf(challenge), complete, random);
}

/** The key is the pool's and the purpose the challenge's, so a session of another pool or challenge does not open. */
export function openSession(
  context: EmulatorContext,
  sealingKey: Buffer,
  { client }: Target,
  challenge: SessionChallenge,
  sealed: Buffer,
): OpenSession {
  const state = open<SessionState>(sealingKey, purposeOf(challenge), sealed);
  if (state === null || state.clientId !== client.id) fail('invalidSession');
  // By its bytes: one sealed session has many spellings in base64.
  const id = createHash('sha256').update(sealed).digest('hex');
  if (context.store.tables.sessions.get(id)) fail('sessionUsed');
  if (context.clock.now() >= state.expiresAt) fail('sessionExpired');
  return { ...state, consume: () => markUsed(context, client, challenge, id, state) };
}

const purposeOf = (challenge: SessionChallenge) => `session ${challenge}`;

function markUsed(
  { store, clock }: EmulatorContext,
  client: UserPoolClient,
  challenge: SessionChallenge,
  id: string,
  { subjectId, expiresAt }: SessionState,
): void {
  const now = clock.now();
  // Two answers to one session may have waited for something at the same time: the first wins.
  if (store.tables.sessions.get(id)) fail('sessionUsed');
  forgetExpired(store, now);
  store.tables.sessions.put({
    id,
    poolId: client.poolId,
    clientId: client.id,
    userId: subjectId,
    challenge,
    createdAt: now,
    expiresAt,
    usedAt: now,
    data: {},
  });
}

/** An expired session is refused for that alone. Marks are in order of use, so the oldest are first. */
function forgetExpired(store: Store, now: number): void {
  for (const session of store.tables.sessions.values()) {
    if (now < session.expiresAt) return;
    store.tables.sessions.delete(session.id);
  }
}
