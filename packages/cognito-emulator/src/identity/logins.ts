import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { LoginsMap } from '../../model/identity-api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { IdentityPool, LinkedLogin } from '../store/types/identity.ts';
import { issuerOf } from '../tokens/issuer.ts';
import { keyringOf } from '../tokens/keys.ts';
import { identityProvider, verifyIdentityToken } from './openid-token.ts';
import { isLoginAlive } from './server-side-check.ts';

/** A login whose token has been verified. */
export interface VerifiedLogin extends LinkedLogin {
  readonly claims: JWTPayload;
}

/**
 * The verified logins of a request. One that does not verify refuses the whole request.
 *
 * @param logins the provider's name to its token: `cognito-idp.<region>.amazonaws.com/<pool>` to an ID token, or
 *   `cognito-identity.amazonaws.com` to a token of GetOpenIdTokenForDeveloperIdentity
 */
export const verifyLogins = (
  context: EmulatorContext,
  pool: IdentityPool,
  logins: LoginsMap = {},
): Promise<VerifiedLogin[]> =>
  Promise.all(
    Object.entries(logins)
      .filter(([provider]) => provider !== identityProvider)
      .map(([provider, token]) => verifyLogin(context, pool, provider, token)),
  );

/** The identity that a token of this very service names, where one is among the logins. */
export const developerIdentity = async (
  context: EmulatorContext,
  pool: IdentityPool,
  logins: LoginsMap = {},
): Promise<string | null> => {
  const token = logins[identityProvider];
  return token === undefined
    ? null
    : verifyIdentityToken(context, pool.id, pool.settings.DeveloperProviderName, token);
};

const verifyLogin = async (
  context: EmulatorContext,
  pool: IdentityPool,
  provider: string,
  token: string,
): Promise<VerifiedLogin> => {
  const accepted = pool.settings.CognitoIdentityProviders?.filter(
    ({ ProviderName }) => ProviderName === provider,
  );
  if (!accepted?.length) return fail('loginsDoNotMatch');
  const userPoolId = provider.slice(provider.indexOf('/') + 1);
  const isOurs = provider === providerOf(userPoolId);
  if (!isOurs || !context.store.tables.pools.get(userPoolId)) fail('loginNotSupported');
  if (claimedIssuer(token) !== issuerOf(context, userPoolId)) fail('loginIssuer');
  const claims = await verifyIdToken(context, userPoolId, token);
  const { sub, aud } = claims;
  if (aud === undefined) fail('loginWithoutAudience');
  const match = accepted.find(({ ClientId }) => ClientId === aud);
  if (!match || sub === undefined) return fail('loginNotSupported');
  if (match.ServerSideTokenCheck && !isLoginAlive(context, claims)) fail('loginEnded');
  return { provider, subject: sub, claims };
};

/** A user pool's name among the logins, whatever the issuer of its tokens is here. */
const providerOf = (userPoolId: string) =>
  `cognito-idp.${userPoolId.slice(0, userPoolId.indexOf('_'))}.amazonaws.com/${userPoolId}`;

const verifyIdToken = async (
  context: EmulatorContext,
  userPoolId: string,
  token: string,
): Promise<JWTPayload> => {
  const { id, access } = await keyringOf(context, userPoolId);
  // An access token is signed by the same pool; that it has no audience is what AWS says about it.
  const key = ({ kid }: { kid?: string }) => (kid === access.kid ? access : id).publicKey;
  try {
    const options = { algorithms: ['RS256'], currentDate: new Date(context.clock.now()) };
    return (await jwtVerify(token, key, options)).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      fail('loginExpired', {
        expiry: Number(error.payload.exp),
        now: Math.floor(context.clock.now() / 1000),
      });
    if (error instanceof errors.JWSSignatureVerificationFailed) fail('loginSignature');
    if (error instanceof errors.JOSEError) fail('loginMalformed');
    throw error;
  }
};

/** Tells whose token it claims to be, nothing more: it is not verified yet. */
const claimedIssuer = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch (error) {
    if (error instanceof errors.JOSEError) return fail('loginMalformed');
    throw error;
  }
};
