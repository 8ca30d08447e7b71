/**
 * The issuer as on AWS, so that production's own verification runs unchanged against local tokens. The pool id names
 * its region.
 */
export function issuerOf(poolId: string): string {
  return `https://cognito-idp.${poolId.slice(0, poolId.indexOf('_'))}.amazonaws.com/${poolId}`;
}

/** The pool that an issuer claim names, or null. */
export function poolOfIssuer(issuer: unknown): string | null {
  if (typeof issuer !== 'string') return null;
  const poolId = issuer.slice(issuer.lastIndexOf('/') + 1);
  return poolId !== '' && issuerOf(poolId) === issuer ? poolId : null;
}
