import { recoveryContact, sendCode } from '../domain/delivery.ts';
import { findUser } from '../domain/find.ts';
import { noClient } from '../domain/no-client.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { revokeUserTokens } from '../tokens/revocation.ts';

/** The old password stops working, every refresh token with it, and a code is on its way. */
export const adminResetUserPassword: Handler<'AdminResetUserPassword'> = async (context, input) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  if (user.status !== 'CONFIRMED' && user.status !== 'RESET_REQUIRED') fail('cannotResetInState');
  const contact = recoveryContact(pool, user) ?? fail('resetWithoutContact');
  const reset = context.store.tables.users.put({
    ...user,
    status: 'RESET_REQUIRED',
    updatedAt: context.clock.now(),
  });
  revokeUserTokens(context, user);
  await sendCode(context, pool, reset, 'forgot-password', 'admin-reset', contact, {
    source: 'ForgotPassword',
    clientId: noClient,
    clientMetadata: input.ClientMetadata,
  });
  return {};
};
