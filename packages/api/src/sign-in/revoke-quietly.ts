import { AuthError, type TokenSet } from '@gatehouse/auth';
import type { SiteContext } from '../context/context.ts';

/**
 * Tells Cognito that tokens are not needed any more. Our own row is what ends a session; if Cognito cannot be told,
 * the tokens lie unused until they expire, and the log says so.
 */
export async function revokeQuietly(
  { entrance, log, requestId }: Pick<SiteContext, 'entrance' | 'log' | 'requestId'>,
  tokens: TokenSet,
): Promise<void> {
  try {
    await entrance.flows.revoke(tokens.refreshToken);
  } catch (error) {
    const code = error instanceof AuthError ? error.code : 'UNEXPECTED';
    log({ level: 'warn', event: 'revoke.failed', requestId, error: code });
  }
}
