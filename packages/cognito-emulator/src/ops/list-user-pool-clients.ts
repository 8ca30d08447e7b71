import { findPool } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

/**
 * A pool's clients by id and name, the oldest first.
 *
 * @throws InvalidParameterException for a `NextToken` of another list
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html
 */
export const listUserPoolClients: Handler<'ListUserPoolClients'> = async (context, input) => {
  const { id } = findPool(context, input.UserPoolId);
  const { page, next } = pageByAge(
    context.store.clientsOf(id),
    ['ListUserPoolClients', id],
    limitOf(input.MaxResults),
    input.NextToken,
  );
  return {
    UserPoolClients: page.map((client) => ({
      ClientId: client.id,
      UserPoolId: client.poolId,
      ClientName: client.settings.ClientName,
    })),
    NextToken: next,
  };
};
