import { findByArn } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const listTagsForResource: IdentityHandler<'ListTagsForResource'> = async (
  context,
  { ResourceArn },
) => ({ Tags: findByArn(context, ResourceArn).settings.IdentityPoolTags ?? {} });
