import { describeClient } from '../domain/describe-client.ts';
import { findClient } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/**
 * The client's settings, secret included.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html
 */
export const describeUserPoolClient: Handler<'DescribeUserPoolClient'> = async (
  context,
  { UserPoolId, ClientId },
) => ({ UserPoolClient: describeClient(findClient(context, UserPoolId, ClientId)) });
