import type { EmulatorContext } from '../operation.ts';

type IssuerContext = Pick<EmulatorContext, 'issuerOrigin'>;

/**
 * The issuer as on AWS, so that production's own verification runs unchanged against local tokens; the pool id names
 * its region. With `issuer: 'local'` it is the emulator's own address, which is where its discovery document is.
 */
export function issuerOf({ issuerOrigin }: IssuerContext, poolId: string): string {
  const region = poolId.slice(0, poolId.indexOf('_'));
  return `${issuerOrigin() ?? `https://cognito-idp.${region}.amazonaws.com`}/${poolId}`;
}

/** The pool that an issuer claim names, or null. */
export function poolOfIssuer(context: IssuerContext, issuer: unknown): string | null {
  if (typeof issuer !== 'string') return null;
  const poolId = issuer.slice(issuer.lastIndexOf('/') + 1);
  return poolId !== '' && issuerOf(context, poolId) === issuer ? poolId : null;
}
