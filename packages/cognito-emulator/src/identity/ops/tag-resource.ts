import { findByArn } from '../find.ts';
import type { IdentityHandler } from '../operation.ts';

export const tagResource: IdentityHandler<'TagResource'> = async (
  context,
  { ResourceArn, Tags },
) => {
  const pool = findByArn(context, ResourceArn);
  const IdentityPoolTags = { ...pool.settings.IdentityPoolTags, ...Tags };
  context.store.tables.identityPools.put({
    ...pool,
    settings: { ...pool.settings, IdentityPoolTags },
  });
  return {};
};
