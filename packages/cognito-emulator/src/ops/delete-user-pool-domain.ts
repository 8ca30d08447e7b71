import { findDomain } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolDomain.html */
export const deleteUserPoolDomain: Handler<'DeleteUserPoolDomain'> = async ({ store }, input) => {
  store.tables.domains.delete(findDomain({ store }, input.UserPoolId, input.Domain).id);
  return {};
};
