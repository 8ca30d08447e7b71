import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { randomUuid } from '../../../random.ts';
import type { ChallengeResult } from '../../../triggers/events.ts';
import type { Metadata } from '../../../triggers/triggers.ts';
import type { SignInProgress } from '../../progress.ts';
import { forgetExpired, validity } from '../../session.ts';
import type { Target } from '../../target.ts';
import type { Candidate } from '../subject-session.ts';

/** What a custom sign-in has come to. */
export interface History {
  readonly results: readonly ChallengeResult[];
  /** Key of the device that has proven itself. */
  readonly device: string | null;
}

/** A custom sign-in as it stands. */
export interface CustomSignIn extends Candidate {
  readonly history: History;
  readonly progress: SignInProgress;
}

/** Of a custom challenge, between it and its answer. */
export interface CustomState {
  readonly history: History;
  readonly privateParameters: Metadata;
  readonly metadata: string | null;
}

/** Of a custom sign-in while Cognito asks for what follows a password, or what the function asked it for. */
export interface KeptHistory {
  readonly history: History;
  /** As it was typed at first. */
  readonly name: string;
}

/** From NEW_PASSWORD_REQUIRED to the device's proof: the sessions that may follow each other before the function's turn. */
const longestChain = 7;

/** What the function is told of a challenge that was met. */
export const passed = (challengeName: string): ChallengeResult => ({
  challengeName,
  challengeResult: true,
});

/** Keeps the state as long as the client's sessions live, and answers its id. Functions may make it longer than a Session can be. */
export const saveState = (
  context: EmulatorContext,
  target: Target,
  userId: string,
  state: CustomState,
): string => save(context, target, userId, state, validity(target.client));

/** The same for as long as Cognito's own challenges may follow each other. */
export const saveHistory = (
  context: EmulatorContext,
  target: Target,
  userId: string,
  kept: KeptHistory,
): string => save(context, target, userId, kept, validity(target.client) * longestChain);

/** @throws NotAuthorizedException where it was dropped, or never saved */
export const loadState = (context: EmulatorContext, id = ''): CustomState =>
  JSON.parse(load(context, id));

/** @throws NotAuthorizedException where it was dropped, or never saved */
export const loadHistory = (context: EmulatorContext, id: string): KeptHistory =>
  JSON.parse(load(context, id));

/** Once its session is used. */
export const dropState = ({ store }: EmulatorContext, id = '') => store.tables.sessions.delete(id);

function save(
  { store, clock, random }: EmulatorContext,
  { client }: Target,
  userId: string,
  state: CustomState | KeptHistory,
  lifetime: number,
): string {
  const now = clock.now();
  forgetExpired(store, now);
  const id = randomUuid(random);
  store.tables.sessions.put({
    id,
    poolId: client.poolId,
    clientId: client.id,
    userId,
    challenge: 'CUSTOM_CHALLENGE',
    createdAt: now,
    expiresAt: now + lifetime,
    usedAt: null,
    data: { state: JSON.stringify(state) },
  });
  return id;
}

const load = ({ store }: EmulatorContext, id: string): string =>
  store.tables.sessions.get(id)?.data.state ?? fail('invalidSession');
