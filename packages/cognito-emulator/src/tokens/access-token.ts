import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool, UserPoolClient } from '../store/types.ts';
import { selfServiceScope } from './claims.ts';
import { poolOfIssuer } from './issuer.ts';
import { keyringOf } from './keys.ts';
import { isRevoked } from './revocation.ts';

/** Who calls a self-service operation, and through which client. */
export interface Bearer {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly user: User;
}

/**
 * Verifies an access token as Cognito's own operations do, beyond signature and expiry: it must not be revoked, its user
 * must exist, and it must carry the scope, which is self-service where nothing else is said. An ID token is no access token.
 *
 * Synchronous after `verifyAccessToken`: between reading the user here and writing a changed one, nobody else can.
 */
export function bearerOf(
  context: EmulatorContext,
  claims: JWTPayload,
  unknownUser: 'userNotFound' | 'accessTokenRevoked' = 'userNotFound',
  requiredScope = selfServiceScope,
): Bearer {
  const { tables } = context.store;
  const { sub, client_id: clientId, token_use: use, scope } = claims;
  const client = typeof clientId === 'string' ? tables.clients.get(clientId) : undefined;
  if (!client || use !== 'access') fail('accessTokenInvalid');
  const user = sub === undefined ? undefined : tables.users.get(sub);
  const pool = user && tables.pools.get(user.poolId);
  if (!user || !pool) fail(unknownUser);
  if (isRevoked(context, user, client, claims)) fail('accessTokenRevoked');
  if (!user.enabled) fail('userDisabled');
  if (!String(scope).split(' ').includes(requiredScope)) fail('accessTokenScope');
  return { pool, client, user };
}

/** The claims of a token that this emulator signed as an access token and that has not expired. */
export async function verifyAccessToken(context: EmulatorContext, token = ''): Promise<JWTPayload> {
  const poolId = poolOfIssuer(context, claimedIssuer(token));
  if (poolId === null || !context.store.tables.pools.get(poolId)) fail('accessTokenInvalid');
  const { access } = await keyringOf(context, poolId);
  try {
    const currentDate = new Date(context.clock.now());
    const options = { algorithms: ['RS256'], currentDate, requiredClaims: ['exp', 'sub'] };
    return (await jwtVerify(token, access.publicKey, options)).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) fail('accessTokenExpired');
    if (error instanceof errors.JWSSignatureVerificationFailed) fail('accessTokenSignature');
    if (error instanceof errors.JOSEError) fail('accessTokenInvalid');
    throw error;
  }
}

/** Tells which keys to try, nothing more: the token is not verified yet. */
function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
