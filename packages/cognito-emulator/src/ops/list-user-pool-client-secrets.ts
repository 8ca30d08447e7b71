import { describeSecret, secretsOf } from '../domain/client-secrets.ts';
import { findClient } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html */
export const listUserPoolClientSecrets: Handler<'ListUserPoolClientSecrets'> = async (
  context,
  input,
) => {
  const client = findClient(context, input.UserPoolId, input.ClientId);
  const list = ['ListUserPoolClientSecrets', client.id];
  const { page, next } = pageByAge(secretsOf(client), list, limitOf(undefined), input.NextToken);
  return { ClientSecrets: page.map(describeSecret), NextToken: next };
};
