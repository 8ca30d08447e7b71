import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { createSecretValue } from '../oauth/secret-value.ts';
import type { SiteEnv } from '../oauth/site.ts';
import type { Random } from '../random.ts';
import { readCookie, writeCookie } from './cookies.ts';

/** The token that this browser's forms carry: the same for all of them, so that two tabs do not spoil each other. */
export function csrfToken(c: Context<SiteEnv>, random: Random): string {
  const known = readCookie(c, 'XSRF-TOKEN');
  if (known.length === 43) return known;
  const token = createSecretValue(random);
  writeCookie(c, 'XSRF-TOKEN', token, 3600);
  return token;
}

/**
 * Whether a form is one of our own. The token alone would not do: a page on another port of this machine shares its
 * cookies and could plant one. Browsers say where a form comes from; tools that are no browser send no Origin.
 */
export function isOwnForm(c: Context<SiteEnv>, given: string): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== c.env.site.origin) return false;
  const [one, other] = [Buffer.from(readCookie(c, 'XSRF-TOKEN')), Buffer.from(given)];
  return one.length > 0 && one.length === other.length && timingSafeEqual(one, other);
}
