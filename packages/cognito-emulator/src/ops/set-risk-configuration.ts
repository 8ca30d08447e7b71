import { findClient, findPool } from '../domain/find.ts';
import { describeRisk, requireThreatProtection } from '../domain/threat-protection.ts';
import type { Handler } from '../operation.ts';
import { riskId } from '../store/store.ts';

/**
 * Kept and given back: the emulator judges no risk. What is not given is deleted.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetRiskConfiguration.html
 */
export const setRiskConfiguration: Handler<'SetRiskConfiguration'> = async (context, input) => {
  const pool = findPool(context, input.UserPoolId);
  if (input.ClientId) findClient(context, pool.id, input.ClientId);
  requireThreatProtection(pool);
  const settings = context.store.tables.riskSettings.put({
    id: riskId(pool.id, input.ClientId),
    poolId: pool.id,
    clientId: input.ClientId ?? null,
    compromisedCredentials: input.CompromisedCredentialsRiskConfiguration ?? null,
    accountTakeover: input.AccountTakeoverRiskConfiguration ?? null,
    exceptions: input.RiskExceptionConfiguration ?? null,
    updatedAt: context.clock.now(),
  });
  return { RiskConfiguration: describeRisk(pool.id, input.ClientId, settings) };
};
