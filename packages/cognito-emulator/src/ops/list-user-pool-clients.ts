import { findPool } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

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
