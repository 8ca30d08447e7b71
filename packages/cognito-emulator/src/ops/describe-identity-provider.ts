import { describeIdentityProvider as describe } from '../oauth/describe.ts';
import { findIdentityProvider } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeIdentityProvider.html */
export const describeIdentityProvider: Handler<'DescribeIdentityProvider'> = async (
  context,
  { UserPoolId, ProviderName },
) => ({ IdentityProvider: describe(findIdentityProvider(context, UserPoolId, ProviderName)) });
