import type { Guard } from './guard.ts';

/**
 * A browser attaches a site's cookie to whatever any page makes it send, so a request that a cookie may authorize must
 * prove that our own page sent it. A mutation does so by its Origin, exactly ours: none, `null` and every other are
 * refused, and so is a Sec-Fetch-Site that says otherwise. That includes signing in, which an attacker could do for
 * you. A query changes nothing and proves itself by either header; without a cookie there is nothing to protect.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export const sameSite: Guard = ({ incoming, entrance }) => {
  if (entrance.kind !== 'site') return null;
  const { origin, cookieName } = entrance.site;
  const { headers } = incoming;
  const ownOrigin = headers.get('origin') === origin;
  const fetchSite = headers.get('sec-fetch-site');

  if (incoming.method === 'POST') {
    const ownSite = fetchSite === null || fetchSite === 'same-origin';
    return ownOrigin && ownSite ? null : 'CROSS_SITE';
  }
  const hasCookie = (headers.get('cookie') ?? '').includes(`${cookieName}=`);
  return ownOrigin || fetchSite === 'same-origin' || !hasCookie ? null : 'CROSS_SITE';
};
