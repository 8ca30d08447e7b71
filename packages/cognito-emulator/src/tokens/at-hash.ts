import { createHash } from 'node:crypto';

/**
 * Binds an ID token to the access token that came with it: the left half of its SHA-256.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken
 */
export const accessTokenHash = (accessToken: string): string =>
  createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url');
