import * as z from 'zod';
import { AuthError } from '../errors.ts';

/** How far ahead of ours the issuer's clock may run. */
const SKEW_SECONDS = 30;

const headerSchema = z.looseObject({
  alg: z.literal('RS256'),
  // An extension we do not understand must be refused (RFC 7515, 4.1.11); aws-jwt-verify 5.2 ignores it.
  crit: z.undefined().optional(),
});

/** What aws-jwt-verify does not insist on: a token without `exp` and one issued in the future pass it. */
const payloadSchema = z.object({
  sub: z.string().min(1),
  origin_jti: z.string().min(1),
  client_id: z.string().min(1),
  exp: z.int().positive(),
  iat: z.int().positive(),
  auth_time: z.int().positive(),
});

export interface AccessClaims {
  readonly sub: string;
  /** The same for every token that comes from one sign-in. */
  readonly originJti: string;
  readonly clientId: string;
  readonly expiresAt: Date;
  readonly signedInAt: Date;
}

/** Reads the claims of a token whose signature, issuer, use and client have been verified. */
export function readClaims(header: unknown, payload: unknown, now: Date): AccessClaims {
  const head = headerSchema.safeParse(header);
  const claims = payloadSchema.safeParse(payload);
  if (!head.success || !claims.success) throw new AuthError('INVALID_TOKEN');

  const { data } = claims;
  if (data.iat > now.getTime() / 1000 + SKEW_SECONDS) throw new AuthError('INVALID_TOKEN');

  return {
    sub: data.sub,
    originJti: data.origin_jti,
    clientId: data.client_id,
    expiresAt: new Date(data.exp * 1000),
    signedInAt: new Date(data.auth_time * 1000),
  };
}
