import { SignJWT } from 'jose';
import type { AuthenticationResultType } from '../../model/api.gen.ts';
import { readableAttributes } from '../domain/attributes.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomUuid } from '../random.ts';
import type { RefreshFamily, User, UserPoolClient } from '../store/types.ts';
import { accessClaims, type Claims, idClaims } from './claims.ts';
import { groupsByPrecedence } from './groups.ts';
import { issuerOf } from './issuer.ts';
import { keyringOf, type SigningKey } from './keys.ts';
import { lifetimesOf } from './lifetimes.ts';

/** An ID and an access token of the family, as a sign-in and a refresh hand them out. */
export async function issueTokens(
  context: EmulatorContext,
  client: UserPoolClient,
  user: User,
  family: RefreshFamily,
): Promise<AuthenticationResultType> {
  const { id, access } = await keyringOf(context, user.poolId);
  const lifetimes = lifetimesOf(client);
  const uuid = () => randomUuid(context.random);
  const grant = {
    issuer: issuerOf(user.poolId),
    client,
    user,
    groups: groupsByPrecedence(context.store, user),
    attributes: readableAttributes(context, client, user),
    originJti: family.id,
    deviceKey: family.deviceKey,
    eventId: uuid(),
    authTime: Math.floor(family.authenticatedAt / 1000),
    now: Math.floor(context.clock.now() / 1000),
  };
  const [IdToken, AccessToken] = await Promise.all([
    sign(id, idClaims(grant, uuid(), lifetimes.id)),
    sign(access, accessClaims(grant, uuid(), lifetimes.access)),
  ]);
  return { IdToken, AccessToken, ExpiresIn: lifetimes.access, TokenType: 'Bearer' };
}

/** As Cognito's, the header has no `typ`. */
const sign = (key: SigningKey, claims: Claims) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ kid: key.kid, alg: 'RS256' })
    .sign(key.privateKey);
