import type { RiskConfigurationType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import { fail } from '../errors.ts';
import type { RiskSettings } from '../store/types/accounts.ts';
import type { UserPool } from '../store/types.ts';

/** Whether the pool writes down what its users do. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html */
export const hasThreatProtection = ({ settings }: UserPool) =>
  (settings.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF') !== 'OFF';

export const requireThreatProtection = (pool: UserPool) => {
  if (!hasThreatProtection(pool)) fail('addOnNotEnabled');
};

/** As the API answers it; without settings, for whom there are none. */
export const describeRisk = (
  poolId: string,
  clientId: string | undefined,
  settings: RiskSettings | undefined,
): RiskConfigurationType => ({
  UserPoolId: poolId,
  ...(clientId !== undefined && { ClientId: clientId }),
  ...(settings && {
    CompromisedCredentialsRiskConfiguration: settings.compromisedCredentials ?? undefined,
    AccountTakeoverRiskConfiguration: settings.accountTakeover ?? undefined,
    RiskExceptionConfiguration: settings.exceptions ?? undefined,
    LastModifiedDate: epochSeconds(settings.updatedAt),
  }),
});
