import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { verifyPassword } from '../../srp/verifier.ts';
import { guardPassword } from '../lockout.ts';
import { finishFirstFactor } from '../proceed.ts';
import type { SignInProgress } from '../progress.ts';
import type { Subject } from '../subject.ts';
import type { Target } from '../target.ts';

/** A password as it was typed; wrong ones count towards the lockout. `proven` is called once it is right. */
export async function checkPassword(
  context: EmulatorContext,
  target: Target,
  subject: Subject,
  password: string,
  progress: SignInProgress,
  proven: () => void = () => {},
): Promise<InitiateAuthResponse> {
  const poolId = target.pool.id;
  guardPassword(context, poolId, subject.id, () =>
    verifyPassword(poolId, subject.username, password, subject.password),
  );
  const user = subject.user ?? fail('incorrectCredentials');
  proven();
  return finishFirstFactor(context, target, user, progress);
}
