import type { SiteCookie } from '../environment/links.ts';

/**
 * Ports do not separate cookies, so a local name carries the port. `__Host-` and `Secure` as on AWS: browsers treat
 * http://localhost as secure. For one that does not there is GATEHOUSE_PLAIN_COOKIES=1.
 */
export const siteCookie = (site: 'web' | 'console', port: number, plain: boolean): SiteCookie => {
  const name = `gatehouse-${site}-${port}`;
  return { cookieName: plain ? name : `__Host-${name}`, cookieSecure: !plain };
};
