import { findClient, findPool } from '../domain/find.ts';
import { describeRisk, requireThreatProtection } from '../domain/threat-protection.ts';
import type { Handler } from '../operation.ts';
import { riskId } from '../store/store.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeRiskConfiguration.html */
export const describeRiskConfiguration: Handler<'DescribeRiskConfiguration'> = async (
  context,
  input,
) => {
  const pool = findPool(context, input.UserPoolId);
  if (input.ClientId) findClient(context, pool.id, input.ClientId);
  requireThreatProtection(pool);
  const settings = context.store.tables.riskSettings.get(riskId(pool.id, input.ClientId));
  return { RiskConfiguration: describeRisk(pool.id, input.ClientId, settings) };
};
