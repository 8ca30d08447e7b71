import { findResourceServer } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteResourceServer.html */
export const deleteResourceServer: Handler<'DeleteResourceServer'> = async (context, input) => {
  const { id } = findResourceServer(context, input.UserPoolId, input.Identifier);
  context.store.tables.resourceServers.delete(id);
  return {};
};
