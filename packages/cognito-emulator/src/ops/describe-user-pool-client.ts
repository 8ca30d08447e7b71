import { describeClient } from '../domain/describe-client.ts';
import { findClient } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

export const describeUserPoolClient: Handler<'DescribeUserPoolClient'> = async (
  context,
  { UserPoolId, ClientId },
) => ({ UserPoolClient: describeClient(findClient(context, UserPoolId, ClientId)) });
