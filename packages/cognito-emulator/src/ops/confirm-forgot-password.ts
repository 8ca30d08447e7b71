import { findAddressee, hidesExistence } from '../domain/addressee.ts';
import { countAttempt } from '../domain/attempts.ts';
import { checkCode, spendCode } from '../domain/codes.ts';
import { requireStrongPassword } from '../domain/password.ts';
import { requireUnusedPassword, withNextPassword } from '../domain/password-history.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/** A weak password is refused before the code is looked at, so that the code stays good. */
export const confirmForgotPassword: Handler<'ConfirmForgotPassword'> = async (context, input) => {
  const { pool, client, user, subject } = await findAddressee(context, input);
  if (user && !user.enabled && !hidesExistence(client)) fail('userDisabled');
  requireStrongPassword(pool, input.Password);
  countAttempt(context, subject, 'ConfirmForgotPassword');
  const code = checkCode(context, subject, 'forgot-password', input.ConfirmationCode);
  if (!user?.enabled) return fail('codeMismatch');
  requireUnusedPassword(pool, user, input.Password);
  spendCode(context, code);
  const changed = context.store.tables.users.put({
    ...withNextPassword(context, pool, user, input.Password),
    status: 'CONFIRMED',
  });
  await context.triggers.postConfirmation('PostConfirmation_ConfirmForgotPassword', {
    pool,
    user: changed,
    clientId: client.id,
    clientMetadata: input.ClientMetadata,
  });
  return {};
};
