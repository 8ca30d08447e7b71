import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { requireStrongPassword, withPassword } from '../../domain/password.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { type AuthParameters, requireParameter } from '../parameters.ts';
import { openSession } from '../session.ts';
import { signIn } from '../sign-in.ts';
import { isNamed } from '../subject.ts';
import type { Target } from '../target.ts';
import { withChallengeAttributes } from './challenge-attributes.ts';

/** A refused password or attribute leaves the session good for another try. */
export async function answerNewPassword(
  context: EmulatorContext,
  target: Target,
  responses: AuthParameters,
  sealed: string | undefined,
): Promise<InitiateAuthResponse> {
  const name = requireParameter(responses, 'USERNAME');
  const password = requireParameter(responses, 'NEW_PASSWORD');
  const { sealingKey } = await keyringOf(context, target.pool.id);
  const bytes = Buffer.from(sealed ?? '', 'base64url');
  const session = openSession(context, sealingKey, target, 'NEW_PASSWORD_REQUIRED', bytes);
  const user = context.store.tables.users.get(session.subjectId);
  if (!user || !isNamed(context, target, user, name, user.username)) fail('invalidSession');
  if (!user.enabled) fail('userDisabled');
  // Set, reset or invited again in the meantime: the temporary password that was proven counts no more.
  if (user.status !== 'FORCE_CHANGE_PASSWORD' || user.password?.salt !== session.salt) {
    fail('invalidSession');
  }
  const completed = withChallengeAttributes(context, target, user, responses);
  requireStrongPassword(target.pool, password);
  session.consume();
  const confirmed = withPassword(context, { ...completed, status: 'CONFIRMED' }, password);
  return signIn(context, target, context.store.tables.users.put(confirmed));
}
