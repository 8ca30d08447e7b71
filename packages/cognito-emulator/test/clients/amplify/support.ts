import { Amplify } from 'aws-amplify';
import { ConsoleLogger } from 'aws-amplify/utils';
import type { AppClient, Pool } from '../../auth/support.ts';

/** Amplify warns at each call that the endpoint is not AWS's own, which is the point here. */
ConsoleLogger.LOG_LEVEL = 'ERROR';

export const userPoolOf = (pool: Pool, client: AppClient) => ({
  userPoolId: pool.poolId,
  userPoolClientId: client.id,
  userPoolEndpoint: pool.emulator.url,
});

/** What an app of one's own configures, and nothing else. */
export const configure = (pool: Pool, client: AppClient) =>
  Amplify.configure({ Auth: { Cognito: userPoolOf(pool, client) } });
