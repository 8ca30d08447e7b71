import { findByArn } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const untagResource: IdentityHandler<'UntagResource'> = async (
  context,
  { ResourceArn, TagKeys },
) => {
  const pool = findByArn(context, ResourceArn);
  const kept = Object.entries(pool.settings.IdentityPoolTags ?? {}).filter(
    ([key]) => !TagKeys.includes(key),
  );
  context.store.tables.identityPools.put({
    ...pool,
    settings: { ...pool.settings, IdentityPoolTags: Object.fromEntries(kept) },
  });
  return {};
};
