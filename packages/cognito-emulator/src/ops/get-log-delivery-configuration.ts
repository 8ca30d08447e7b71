import { findPool } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetLogDeliveryConfiguration.html */
export const getLogDeliveryConfiguration: Handler<'GetLogDeliveryConfiguration'> = async (
  context,
  { UserPoolId },
) => {
  const { id } = findPool(context, UserPoolId);
  const LogConfigurations = context.store.tables.logDeliveries.get(id)?.configurations ?? [];
  return { LogDeliveryConfiguration: { UserPoolId, LogConfigurations } };
};
