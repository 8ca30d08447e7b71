import { findPool } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import { describeTerms } from '../domain/terms.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListTerms.html */
export const listTerms: Handler<'ListTerms'> = async (context, input) => {
  const { id } = findPool(context, input.UserPoolId);
  const all = context.store.ownedBy('terms', id);
  const list = ['ListTerms', id];
  const { page, next } = pageByAge(all, list, limitOf(input.MaxResults), input.NextToken);
  const described = page.map(describeTerms).map((terms) => ({
    TermsId: terms.TermsId,
    TermsName: terms.TermsName,
    Enforcement: terms.Enforcement,
    CreationDate: terms.CreationDate,
    LastModifiedDate: terms.LastModifiedDate,
  }));
  return { Terms: described, NextToken: next };
};
