import { describeIdentityPool as describe } from '../describe.ts';
import { findIdentityPool } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const describeIdentityPool: IdentityHandler<'DescribeIdentityPool'> = async (
  context,
  { IdentityPoolId },
) => describe(findIdentityPool(context, IdentityPoolId));
