import { describeResourceServer } from '../oauth/describe.ts';
import { findResourceServer } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/**
 * The scopes are replaced as a whole. Clients that were given one which is gone keep it in their settings, and can no
 * longer ask for it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateResourceServer.html
 */
export const updateResourceServer: Handler<'UpdateResourceServer'> = async (context, input) => {
  const server = findResourceServer(context, input.UserPoolId, input.Identifier);
  const updated = { ...server, name: input.Name, scopes: input.Scopes ?? [] };
  return {
    ResourceServer: describeResourceServer(context.store.tables.resourceServers.put(updated)),
  };
};
