import { findPool } from '../domain/find.ts';
import { extendSchema } from '../domain/schema.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddCustomAttributes.html */
export const addCustomAttributes: Handler<'AddCustomAttributes'> = async (context, input) => {
  const pool = findPool(context, input.UserPoolId);
  const schema = extendSchema(pool.schema, input.CustomAttributes);
  context.store.tables.pools.put({ ...pool, schema, updatedAt: context.clock.now() });
  return {};
};
