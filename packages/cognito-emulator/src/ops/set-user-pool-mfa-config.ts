import { findPool } from '../domain/find.ts';
import { withMfaConfiguration } from '../domain/pool-mfa.ts';
import { describeFactors } from '../domain/second-factors.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html */
export const setUserPoolMfaConfig: Handler<'SetUserPoolMfaConfig'> = async (context, input) => {
  const changed = withMfaConfiguration(findPool(context, input.UserPoolId), input);
  const pool = context.store.tables.pools.put({ ...changed, updatedAt: context.clock.now() });
  return describeFactors(pool);
};
