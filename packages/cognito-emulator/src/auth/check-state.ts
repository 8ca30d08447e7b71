import { isTemporaryPasswordExpired } from '../domain/password.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';

/** Refusals that only somebody who has proven a first factor may learn of. */
export function checkState({ clock }: EmulatorContext, pool: UserPool, user: User): void {
  if (!user.enabled) fail('userDisabled');
  if (isTemporaryPasswordExpired(pool, user, clock.now())) fail('temporaryPasswordExpired');
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  if (user.status === 'UNCONFIRMED') fail('userNotConfirmed');
}
