import { describeTerms as describe, findTerms } from '../domain/terms.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeTerms.html */
export const describeTerms: Handler<'DescribeTerms'> = async (
  context,
  { UserPoolId, TermsId },
) => ({
  Terms: describe(findTerms(context, UserPoolId, TermsId)),
});
