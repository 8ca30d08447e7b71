import { describeResourceServer as describe } from '../oauth/describe.ts';
import { findResourceServer } from '../oauth/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeResourceServer.html */
export const describeResourceServer: Handler<'DescribeResourceServer'> = async (
  context,
  input,
) => ({
  ResourceServer: describe(findResourceServer(context, input.UserPoolId, input.Identifier)),
});
