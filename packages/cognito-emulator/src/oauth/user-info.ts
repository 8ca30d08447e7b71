import { readableAttributes } from '../domain/attributes.ts';
import { describeIdentity } from '../domain/identities.ts';
import { CognitoError } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { type Bearer, bearerOf, verifyAccessToken } from '../tokens/access-token.ts';
import { OAuthError } from './oauth-error.ts';
import { grantedAttributes } from './scopes.ts';
import type { Site } from './site.ts';

/**
 * `GET` or `POST /oauth2/userInfo`: the user's attributes as far as the token's scopes let them through. Every value is a
 * string, the verification flags included; that is unverified.
 *
 * @throws OAuthError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 */
export async function answerUserInfo(
  context: EmulatorContext,
  site: Site,
  authorization: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined)
    throw new OAuthError('invalid_request', 'Bad OAuth2 request at UserInfo Endpoint');
  const { user, client, scopes } = await holderOf(context, site, token);
  const { identities = [] } = user;
  return {
    ...grantedAttributes(readableAttributes(context, client, user), scopes),
    ...(identities.length > 0 && { identities: JSON.stringify(identities.map(describeIdentity)) }),
    username: user.username,
  };
}

async function holderOf(
  context: EmulatorContext,
  site: Site,
  token: string,
): Promise<Bearer & { readonly scopes: readonly string[] }> {
  try {
    const claims = await verifyAccessToken(context, token);
    const bearer = bearerOf(context, claims, 'accessTokenRevoked', 'openid');
    if (bearer.pool.id === site.pool.id)
      return { ...bearer, scopes: String(claims.scope).split(' ') };
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    if (error.case === 'accessTokenScope')
      throw new OAuthError('invalid_token', 'Access token does not contain openid scope', 401);
  }
  throw new OAuthError(
    'invalid_token',
    'Access token is expired, disabled, or deleted, or the user has globally signed out.',
    401,
  );
}
