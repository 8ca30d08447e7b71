import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { randomUuid } from '../../../random.ts';
import type { ChallengeResult } from '../../../triggers/events.ts';
import type { Metadata } from '../../../triggers/triggers.ts';
import type { Target } from '../../target.ts';

/** Of a custom sign-in between two calls. It is kept here: functions may make it longer than a Session can be. */
export interface CustomState {
  readonly results: readonly ChallengeResult[];
  readonly privateParameters: Metadata;
  readonly metadata: string | null;
}

/** Keeps the state as long as the client's sessions live, and answers its id. */
export function saveState(
  { store, clock, random }: EmulatorContext,
  { client }: Target,
  userId: string,
  state: CustomState,
  lifetime: number,
): string {
  const now = clock.now();
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

export function loadState({ store }: EmulatorContext, id = ''): CustomState {
  const kept = store.tables.sessions.get(id) ?? fail('invalidSession');
  return JSON.parse(kept.data.state ?? '');
}

/** Once its session is used. */
export const dropState = ({ store }: EmulatorContext, id = '') => store.tables.sessions.delete(id);
