import { findTagged, putTags } from '../domain/tags.ts';
import type { Handler } from '../operation.ts';

/** A key that is there already gets the new value. */
export const tagResource: Handler<'TagResource'> = async (context, { ResourceArn, Tags }) => {
  const pool = findTagged(context, ResourceArn);
  putTags(context, pool, { ...pool.settings.UserPoolTags, ...Tags });
  return {};
};
