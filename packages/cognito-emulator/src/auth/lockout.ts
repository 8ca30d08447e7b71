import { minutes, seconds } from '../clock.ts';
import { forgetAttempts } from '../domain/attempts.ts';
import { type ErrorCase, fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { attemptsId } from '../store/store.ts';
import type { Attempts, User } from '../store/types.ts';

const kinds = { password: 'password', secondFactor: 'second-factor' } as const;
const freeAttempts = 5;
const idle = minutes(15);
const longest = minutes(15);

type LockoutContext = Pick<EmulatorContext, 'store' | 'clock'>;

/**
 * Runs a password check for `subjectId` (a user's id, or a simulated one's: names that do not exist lock as others
 * do). After five failures in a row each further one locks for twice as long, up to 15 minutes; attempts meanwhile are
 * refused unseen and not counted; 15 idle minutes or a success forget all. Synchronous, so that attempts sent at once
 * are counted one by one.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior
 */
export function guardPassword(
  context: LockoutContext,
  poolId: string,
  subjectId: string,
  check: () => boolean,
): void {
  guard(context, kinds.password, { id: subjectId, poolId }, check, 'incorrectCredentials');
}

/** The same for the codes of a second factor, which are counted apart from the password. A wrong one ends in `wrong`. */
export function guardSecondFactor(
  context: LockoutContext,
  user: Pick<User, 'id' | 'poolId'>,
  check: () => boolean,
  wrong: WrongCase,
): void {
  guard(context, kinds.secondFactor, user, check, wrong);
}

type WrongCase = ErrorCase &
  ('incorrectCredentials' | 'oneTimeCodeMismatch' | 'softwareTokenMismatch');

function guard(
  { store, clock }: LockoutContext,
  kind: string,
  { id: subjectId, poolId }: Pick<User, 'id' | 'poolId'>,
  check: () => boolean,
  wrong: WrongCase,
): void {
  const now = clock.now();
  const id = attemptsId(subjectId, kind);
  const stored = store.tables.attempts.get(id);
  if (stored?.lockedUntil && now < stored.lockedUntil) fail('passwordAttemptsExceeded');
  if (check()) {
    if (stored) store.tables.attempts.delete(id);
    return;
  }
  forgetAttempts(store, now);
  const earlier = stored && !isStale(stored, now) ? stored : undefined;
  const count = (earlier?.count ?? 0) + 1;
  store.tables.attempts.put({
    id,
    poolId,
    userId: subjectId,
    kind,
    count,
    firstAt: earlier?.firstAt ?? now,
    lastAt: now,
    lockedUntil: count < freeAttempts ? null : now + lockFor(count),
  });
  fail(wrong);
}

const lockFor = (count: number) => Math.min(seconds(2 ** (count - freeAttempts)), longest);

const isStale = (attempts: Attempts, now: number) =>
  now >= Math.max(attempts.lastAt + idle, attempts.lockedUntil ?? 0);
