import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import { isTemporaryPasswordExpired } from '../domain/password.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';
import { challengeNewPassword } from './challenges/new-password.ts';
import { signIn } from './sign-in.ts';
import type { Subject } from './subject.ts';
import type { Target } from './target.ts';

/** What follows a proven password: refusals that only its owner may learn of, then a challenge or tokens. */
export async function proceed(
  context: EmulatorContext,
  target: Target,
  { user }: Pick<Subject, 'user'>,
): Promise<InitiateAuthResponse> {
  if (!user) fail('incorrectCredentials');
  checkState(context, target.pool, user);
  if (user.status === 'FORCE_CHANGE_PASSWORD') return challengeNewPassword(context, target, user);
  return signIn(context, target, user);
}

function checkState({ clock }: EmulatorContext, pool: UserPool, user: User): void {
  if (!user.enabled) fail('userDisabled');
  if (isTemporaryPasswordExpired(pool, user, clock.now())) fail('temporaryPasswordExpired');
  if (user.status === 'RESET_REQUIRED') fail('passwordResetRequired');
  if (user.status === 'UNCONFIRMED') fail('userNotConfirmed');
}
