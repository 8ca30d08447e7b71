import { findClient } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

export const deleteUserPoolClient: Handler<'DeleteUserPoolClient'> = async (context, input) => {
  const client = findClient(context, input.UserPoolId, input.ClientId);
  context.store.deleteClient(client);
  return {};
};
