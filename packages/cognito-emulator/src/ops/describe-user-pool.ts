import { describePool } from '../domain/describe-pool.ts';
import { findPool } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/**
 * The pool's settings with what was filled in, its schema, and how many users it has.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html
 */
export const describeUserPool: Handler<'DescribeUserPool'> = async (context, { UserPoolId }) => ({
  UserPool: describePool(context, findPool(context, UserPoolId)),
});
