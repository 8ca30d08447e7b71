import { findUser } from '../domain/find.ts';
import { noClient } from '../domain/no-client.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/** Confirms the user without a code, and therefore without verifying any address. */
export const adminConfirmSignUp: Handler<'AdminConfirmSignUp'> = async (context, input) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  if (user.status !== 'UNCONFIRMED') fail('cannotConfirm', { status: user.status });
  const confirmed = context.store.tables.users.put({
    ...user,
    status: 'CONFIRMED',
    updatedAt: context.clock.now(),
  });
  await context.triggers.postConfirmation('PostConfirmation_ConfirmSignUp', {
    pool,
    user: confirmed,
    clientId: noClient,
    clientMetadata: input.ClientMetadata,
  });
  return {};
};
