import { createHash, timingSafeEqual } from 'node:crypto';
import { minutes } from '../clock.ts';
import type { EmulatorContext } from '../operation.ts';
import type { AuthorizationCode, LoginSession } from '../store/types/login.ts';
import type { UserPoolClient } from '../store/types.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { OAuthError } from './oauth-error.ts';
import { createSecretValue, hashSecretValue } from './secret-value.ts';

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
const validity = minutes(5);

/** A code for the app, which it exchanges for tokens: once, and within five minutes. */
export function issueAuthorizationCode(
  { store, clock, random }: EmulatorContext,
  { client, redirectUri, scopes, nonce, challenge, resource }: AuthorizeRequest,
  { userId, authenticatedAt }: Pick<LoginSession, 'userId' | 'authenticatedAt'>,
): string {
  const now = clock.now();
  for (const { id, expiresAt } of store.tables.authorizationCodes.values()) {
    // In order of issue, so what has expired is at the front.
    if (now < expiresAt) break;
    store.tables.authorizationCodes.delete(id);
  }
  const code = createSecretValue(random);
  store.tables.authorizationCodes.put({
    id: hashSecretValue(code),
    poolId: client.poolId,
    clientId: client.id,
    userId,
    redirectUri,
    scopes,
    nonce,
    challenge,
    ...(resource !== null && { resource }),
    authenticatedAt,
    expiresAt: now + validity,
  });
  return code;
}

/**
 * What the code stands for. It is spent by the try, so that a stolen one cannot be tried against many verifiers.
 *
 * @throws OAuthError `invalid_grant`
 */
export function redeemAuthorizationCode(
  { store, clock }: EmulatorContext,
  client: UserPoolClient,
  given: { readonly code: string; readonly redirectUri: string; readonly verifier?: string },
): AuthorizationCode {
  const code = store.tables.authorizationCodes.get(hashSecretValue(given.code));
  if (code?.clientId !== client.id) throw new OAuthError('invalid_grant');
  store.tables.authorizationCodes.delete(code.id);
  if (clock.now() >= code.expiresAt || given.redirectUri !== code.redirectUri)
    throw new OAuthError('invalid_grant');
  if (!isVerified(code.challenge, given.verifier)) throw new OAuthError('invalid_grant');
  return code;
}

/** @see https://www.rfc-editor.org/rfc/rfc7636#section-4.6 */
function isVerified(challenge: string | null, verifier: string | undefined): boolean {
  if (challenge === null || verifier === undefined) return challenge === null && !verifier;
  const expected = Buffer.from(challenge);
  const proved = Buffer.from(createHash('sha256').update(verifier).digest('base64url'));
  return expected.length === proved.length && timingSafeEqual(expected, proved);
}
