import type { JWTPayload } from 'jose';
import type { EmulatorContext } from '../operation.ts';

/**
 * What `ServerSideTokenCheck` asks the user pool: whether the user still exists, is enabled and has not been signed out.
 * Without it an ID token counts until it expires.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CognitoIdentityProvider.html
 */
export const isLoginAlive = (
  { store }: EmulatorContext,
  { sub = '', origin_jti: signIn }: JWTPayload,
): boolean => {
  const user = store.tables.users.get(sub);
  if (!user?.enabled) return false;
  if (typeof signIn !== 'string') return true;
  return store.tables.refreshFamilies.get(signIn)?.revokedAt === null;
};
