import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Site, SiteEnv } from '../oauth/site.ts';

/** Whoever is signed in on the pages; a step between two of them; the token of their forms. The first and last as on AWS. */
export type CookieName = 'cognito' | 'cognito-step' | 'XSRF-TOKEN';

/** Two pools on one emulator share a host, so a cookie is kept to the paths of its own. */
const pathOf = ({ base }: Site) => `${base}/`;

export const readCookie = (c: Context<SiteEnv>, name: CookieName): string =>
  getCookie(c, name) ?? '';

/** @param seconds How long the browser keeps it; 0 forgets it. Not `Secure`: this is http on loopback. */
export function writeCookie(
  c: Context<SiteEnv>,
  name: CookieName,
  value: string,
  seconds: number,
): void {
  setCookie(c, name, value, {
    path: pathOf(c.env.site),
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: seconds,
  });
}
