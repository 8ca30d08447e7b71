import { describePool } from '../domain/describe-pool.ts';
import { findPool } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

export const describeUserPool: Handler<'DescribeUserPool'> = async (context, { UserPoolId }) => ({
  UserPool: describePool(context, findPool(context, UserPoolId)),
});
