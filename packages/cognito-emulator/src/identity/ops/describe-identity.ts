import { describeIdentity as describe } from '../describe.ts';
import { findIdentity } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const describeIdentity: IdentityHandler<'DescribeIdentity'> = async (
  context,
  { IdentityId },
) => describe(findIdentity(context, IdentityId).identity);
