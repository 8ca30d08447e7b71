import { createHash } from 'node:crypto';
import type { ChallengeNameType } from '../../model/api.gen.ts';
import { minutes } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { createForgetter } from '../store/forgetter.ts';
import type { UserPoolClient } from '../store/types.ts';
import { open, seal } from '../tokens/seal.ts';
import type { Target } from './target.ts';

/** What the session answers, or for a sign-up what it follows. One made for a challenge opens for no other. */
export type SessionChallenge = ChallengeNameType | 'SIGN_UP' | 'CONFIRM_SIGN_UP';

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
  /** After `consume`: the session answers one more challenge, the next one of its own sign-in, with `data` added. */
  lendTo(next: SessionChallenge, data: SessionState['data']): void;
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
  const { sessions } = context.store.tables;
  // By its bytes: one sealed session has many spellings in base64.
  const id = createHash('sha256').update(sealed).digest('hex');
  const used = sessions.get(id);
  const isLent = used?.data.lentTo === challenge;
  const purpose = purposeOf(isLent ? used.challenge : challenge);
  const state = open<SessionState>(sealingKey, purpose, sealed);
  if (state === null || state.clientId !== client.id) fail('invalidSession');
  if (used && !isLent) fail('sessionUsed');
  if (context.clock.now() >= state.expiresAt) fail('sessionExpired');
  return {
    ...state,
    ...(isLent && { data: { ...state.data, ...used.data } }),
    consume: () =>
      isLent ? markReturned(context, id) : markUsed(context, client, challenge, id, state),
    lendTo: (next, data) => {
      const mark = sessions.get(id);
      if (mark) sessions.put({ ...mark, data: { ...data, lentTo: next } });
    },
  };
}

/** An expired session is refused for that alone. */
export const forgetExpired = createForgetter('sessions', ({ expiresAt }, now) => now >= expiresAt);

const purposeOf = (challenge: string) => `session ${challenge}`;

function markReturned({ store }: EmulatorContext, id: string): void {
  const mark = store.tables.sessions.get(id);
  if (mark?.data.lentTo === undefined) fail('sessionUsed');
  store.tables.sessions.put({ ...mark, data: {} });
}

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
