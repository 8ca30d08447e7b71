import { hours } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { createForgetter } from '../store/forgetter.ts';
import { attemptsId } from '../store/store.ts';

/** Whose attempts are counted: a user, or the stand-in for a name that nobody has. */
export interface AttemptSubject {
  readonly id: string;
  readonly poolId: string;
}

/**
 * How often a user may do such a thing in an hour. Where AWS states a range, its upper end.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
const hourlyLimits = {
  ForgotPassword: 20,
  ConfirmForgotPassword: 20,
  ConfirmSignUp: 15,
  ResendConfirmationCode: 5,
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
} as const;

export type LimitedAction = keyof typeof hourlyLimits;

/** An hour without a further one makes all kinds of attempts count for nothing. No lock lasts longer. */
export const forgetAttempts = createForgetter(
  'attempts',
  ({ lastAt }, now) => now >= lastAt + hours(1),
);

/** Counts one try and refuses those above the hour's limit. Tries that are refused are not counted. */
export const countAttempt = (
  { store, clock }: Pick<EmulatorContext, 'store' | 'clock'>,
  { id: userId, poolId }: AttemptSubject,
  kind: LimitedAction,
) => {
  const now = clock.now();
  const id = attemptsId(userId, kind);
  const earlier = store.tables.attempts.get(id);
  const isOver = !earlier || now >= earlier.firstAt + hours(1);
  const count = isOver ? 1 : earlier.count + 1;
  if (count > hourlyLimits[kind]) fail('attemptLimitExceeded');
  forgetAttempts(store, now);
  const firstAt = isOver ? now : earlier.firstAt;
  store.tables.attempts.put({
    id,
    poolId,
    userId,
    kind,
    count,
    firstAt,
    lastAt: now,
    lockedUntil: null,
  });
};
