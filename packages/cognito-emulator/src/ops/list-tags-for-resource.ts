import { findTagged } from '../domain/tags.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource: Handler<'ListTagsForResource'> = async (
  context,
  { ResourceArn },
) => ({ Tags: findTagged(context, ResourceArn).settings.UserPoolTags ?? {} });
