import { pageByAge } from '../../domain/paging.ts';
import { describeIdentity } from '../describe.ts';
import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

/** No identity is ever disabled here, so `HideDisabled` hides nothing. */
export const listIdentities: IdentityHandler<'ListIdentities'> = async (
  context,
  { IdentityPoolId, MaxResults, NextToken },
) => {
  const { id } = findIdentityPool(context, IdentityPoolId);
  const identities = context.store.identitiesOf(id);
  const list = ['ListIdentities', id];
  const { page, next } = pageByAge(identities, list, MaxResults, NextToken);
  return { IdentityPoolId: id, Identities: page.map(describeIdentity), NextToken: next };
};
