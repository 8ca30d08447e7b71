import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError, JwkValidationError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import type { VerifierConfig } from '../config.ts';
import { AuthError } from '../errors.ts';
import { type AccessClaims, readClaims } from './claims.ts';
import { KeySetFetcher } from './key-set-fetcher.ts';
import { UnknownKeys } from './unknown-keys.ts';

/** Longer than any token Cognito makes; what is longer is not looked at. */
const MAX_LENGTH = 8_192;

export interface TokenVerifier {
  /**
   * The claims of a valid access token of this entrance's client.
   * @throws {AuthError} INVALID_TOKEN, or UNAVAILABLE when the pool's keys cannot be read
   */
  verify(token: string): Promise<AccessClaims>;
}

/** The same verifier in production, on a laptop and in the tests: there is no way round it. */
export function createVerifier(
  config: VerifierConfig,
  now: () => Date = () => new Date(),
): TokenVerifier {
  const { userPoolId, clientId, jwksOrigin } = config;
  // An empty id would be read as "any".
  if (!userPoolId || !clientId) throw new Error('A verifier needs a user pool and a client.');

  const verifier = CognitoJwtVerifier.create(
    { userPoolId, clientId, tokenUse: 'access' },
    {
      jwksCache: new SimpleJwksCache({
        fetcher: new KeySetFetcher({ origin: jwksOrigin }),
        penaltyBox: new UnknownKeys(),
      }),
    },
  );

  return {
    async verify(token) {
      if (token.length > MAX_LENGTH) throw new AuthError('INVALID_TOKEN');
      let claims: AccessClaims | undefined;
      try {
        await verifier.verify(token, {
          clientId,
          tokenUse: 'access',
          customJwtCheck: ({ header, payload }) => {
            claims = readClaims(header, payload, now());
          },
        });
      } catch (error) {
        throw toTokenError(error);
      }
      if (!claims) throw new AuthError('INVALID_TOKEN');
      return claims;
    },
  };
}

function toTokenError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  // A broken key set says nothing about the token.
  const broken = error instanceof JwksValidationError || error instanceof JwkValidationError;
  return new AuthError(broken ? 'UNAVAILABLE' : 'INVALID_TOKEN', { cause: error });
}
