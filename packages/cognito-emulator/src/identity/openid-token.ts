import { errors, importJWK, jwtVerify, SignJWT } from 'jose';
import { seconds } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomUuid } from '../random.ts';
import type { Identity } from '../store/types/identity.ts';
import { keyringOf } from '../tokens/keys.ts';

/** The name of this service among `Logins`, and in the issuer of its tokens. */
export const identityProvider = 'cognito-identity.amazonaws.com';
export const identityIssuer = `https://${identityProvider}`;

/** One set of keys for all identity pools, as on AWS: the id under which the store keeps it. */
export const identityKeys = 'cognito-identity';

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html */
const algorithm = 'RS512';

export interface TokenContents {
  readonly identity: Identity;
  /** Authentication methods: `authenticated` and whose users, or `unauthenticated`. */
  readonly amr: readonly string[];
  readonly principalTags: Readonly<Record<string, string>>;
  /** In seconds. */
  readonly duration: number;
}

/** A token that STS's AssumeRoleWithWebIdentity would take. */
export const issueIdentityToken = async (
  context: EmulatorContext,
  { identity, amr, principalTags, duration }: TokenContents,
): Promise<string> => {
  const { id } = await keyringOf(context, identityKeys);
  const now = context.clock.now();
  const tags = Object.entries(principalTags).map(([name, value]) => [name, [value]]);
  return new SignJWT({
    amr: [...amr],
    ...(tags.length > 0 && {
      'https://aws.amazon.com/tags': { principal_tags: Object.fromEntries(tags) },
    }),
  })
    .setProtectedHeader({ kid: id.kid, typ: 'JWS', alg: algorithm })
    .setIssuer(identityIssuer)
    .setSubject(identity.id)
    .setAudience(identity.poolId)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + seconds(duration)) / 1000))
    .setJti(randomUuid(context.random))
    .sign(await privateKey(context));
};

/**
 * The identity that a token of a developer's sign-in names, if it is of this pool.
 *
 * @param provider The pool's developer provider. A token of GetOpenIdToken is signed alike, and a guest has one for the
 *   asking: it proves nothing.
 */
export const verifyIdentityToken = async (
  context: EmulatorContext,
  poolId: string,
  provider: string | undefined,
  token: string,
): Promise<string> => {
  try {
    const { payload } = await jwtVerify(token, await publicKey(context), {
      algorithms: [algorithm],
      issuer: identityIssuer,
      audience: poolId,
      currentDate: new Date(context.clock.now()),
      requiredClaims: ['exp', 'sub'],
    });
    const methods = Array.isArray(payload.amr) ? payload.amr : [];
    if (provider === undefined || !methods.includes(provider)) return fail('loginsDoNotMatch');
    return payload.sub ?? fail('loginMalformed');
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

/** The key of every pool is RS256's; WebCrypto ties a key to its hash, so this one is read again for RS512. */
const privateKey = async (context: EmulatorContext) => {
  await keyringOf(context, identityKeys);
  return importJWK({ ...context.store.tables.keys.get(identityKeys)?.idKey }, algorithm);
};

const publicKey = async (context: EmulatorContext) => {
  const { id } = await keyringOf(context, identityKeys);
  return importJWK({ ...id.publicJwk, alg: algorithm }, algorithm);
};

/** What verifies the tokens: `{ keys: […] }`. */
export const identityJwks = async (context: EmulatorContext) => {
  const { id } = await keyringOf(context, identityKeys);
  return { keys: [{ ...id.publicJwk, alg: algorithm }] };
};
