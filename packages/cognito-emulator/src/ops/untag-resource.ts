import { findTagged, putTags } from '../domain/tags.ts';
import type { Handler } from '../operation.ts';

/** A key that is not there is no error. */
export const untagResource: Handler<'UntagResource'> = async (context, input) => {
  const pool = findTagged(context, input.ResourceArn);
  const kept = Object.entries(pool.settings.UserPoolTags ?? {}).filter(
    ([key]) => !input.TagKeys.includes(key),
  );
  putTags(context, pool, Object.fromEntries(kept));
  return {};
};
