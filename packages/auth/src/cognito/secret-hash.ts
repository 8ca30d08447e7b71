import { createHmac } from 'node:crypto';
import type { AppClientConfig } from '../config.ts';

/**
 * Proves to Cognito that a call comes from the holder of the client's secret.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 */
export function secretHash(
  client: AppClientConfig,
  username: string,
): { SECRET_HASH: string } | Record<string, never> {
  if (client.clientSecret === null) return {};
  const hash = createHmac('sha256', client.clientSecret)
    .update(username + client.clientId)
    .digest('base64');
  return { SECRET_HASH: hash };
}
