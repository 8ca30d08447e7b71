import type { LogConfigurationType } from '../../model/api.gen.ts';
import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import type { UserPool } from '../store/types.ts';

/**
 * Kept and given back; no log leaves this machine. An empty list turns delivery off.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetLogDeliveryConfiguration.html
 */
export const setLogDeliveryConfiguration: Handler<'SetLogDeliveryConfiguration'> = async (
  context,
  { UserPoolId, LogConfigurations },
) => {
  const pool = findPool(context, UserPoolId);
  for (const configuration of LogConfigurations) check(pool, configuration);
  context.store.tables.logDeliveries.put({
    id: pool.id,
    poolId: pool.id,
    configurations: LogConfigurations,
  });
  return { LogDeliveryConfiguration: { UserPoolId, LogConfigurations } };
};

/** Errors of messages at level ERROR, activity at level INFO; activity is part of the Plus plan. */
const check = ({ settings }: UserPool, { EventSource, LogLevel }: LogConfigurationType) => {
  const tier = settings.UserPoolTier ?? 'ESSENTIALS';
  if (EventSource === 'userAuthEvents' && tier !== 'PLUS')
    fail('tierTooLow', { feature: 'Export of user activity logs', tier });
  const level = EventSource === 'userAuthEvents' ? 'INFO' : 'ERROR';
  if (LogLevel !== level)
    fail('invalidParameter', { detail: `${EventSource} is logged at level ${level}.` });
};
