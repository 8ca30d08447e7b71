import { findClient } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/**
 * Whatever hangs on the client goes too; access tokens that it was given are refused from here.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html
 */
export const deleteUserPoolClient: Handler<'DeleteUserPoolClient'> = async (context, input) => {
  const client = findClient(context, input.UserPoolId, input.ClientId);
  context.store.deleteClient(client);
  return {};
};
