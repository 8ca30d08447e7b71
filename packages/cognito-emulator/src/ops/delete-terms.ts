import { findTerms } from '../domain/terms.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteTerms.html */
export const deleteTerms: Handler<'DeleteTerms'> = async (context, { UserPoolId, TermsId }) => {
  context.store.tables.terms.delete(findTerms(context, UserPoolId, TermsId).id);
  return {};
};
