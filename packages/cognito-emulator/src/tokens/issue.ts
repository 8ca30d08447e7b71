import type { AuthenticationResultType } from '../../model/api.gen.ts';
import { readableAttributes } from '../domain/attributes.ts';
import { grantedAttributes } from '../oauth/scopes.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomUuid } from '../random.ts';
import type { RefreshFamily, User, UserPoolClient } from '../store/types.ts';
import { accessTokenHash } from './at-hash.ts';
import { accessClaims, idClaims } from './claims.ts';
import { issuerOf } from './issuer.ts';
import { keyringOf } from './keys.ts';
import { lifetimesOf } from './lifetimes.ts';
import type { TokenPlan } from './plan.ts';
import { sign } from './sign.ts';

/**
 * An ID and an access token of the family, as a sign-in and a refresh hand them out. `plan` is of `planTokens`; `nonce` is
 * what an app sent to `/oauth2/authorize`, and comes back in the first ID token.
 */
export async function issueTokens(
  context: EmulatorContext,
  client: UserPoolClient,
  user: User,
  family: RefreshFamily,
  plan: TokenPlan,
  nonce: string | null = null,
): Promise<AuthenticationResultType> {
  const { id, access } = await keyringOf(context, user.poolId);
  const lifetimes = lifetimesOf(client);
  const uuid = () => randomUuid(context.random);
  const grant = {
    ...plan,
    issuer: issuerOf(context, user.poolId),
    client,
    user,
    attributes: grantedAttributes(readableAttributes(context, client, user), family.scopes),
    isOAuth: family.scopes !== undefined,
    originJti: family.id,
    deviceKey: family.deviceKey,
    resource: family.resource,
    eventId: uuid(),
    authTime: Math.floor(family.authenticatedAt / 1000),
    now: Math.floor(context.clock.now() / 1000),
  };
  const AccessToken = await sign(access, accessClaims(grant, uuid(), lifetimes.access));
  const oauthClaims = grant.isOAuth && {
    at_hash: accessTokenHash(AccessToken),
    ...(nonce !== null && { nonce }),
  };
  const IdToken = await sign(id, { ...idClaims(grant, uuid(), lifetimes.id), ...oauthClaims });
  return { IdToken, AccessToken, ExpiresIn: lifetimes.access, TokenType: 'Bearer' };
}
