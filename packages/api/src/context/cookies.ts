import type { SiteConfig } from '../services.ts';

/**
 * The session cookie of a request, if any. Only this name counts. Two cookies of one name mean that somebody planted
 * one, and we cannot tell which: then neither counts.
 */
export function readCookie(header: string | null, name: string): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** What the answer does to the session cookie. The last word counts. */
export class CookieJar {
  readonly #site: SiteConfig;
  #setCookie: string | null = null;

  constructor(site: SiteConfig) {
    // A browser silently drops such a cookie; better to say so at start.
    if (site.cookieName.startsWith('__') && !site.cookieSecure) {
      throw new Error(`The cookie "${site.cookieName}" needs to be secure.`);
    }
    this.#site = site;
  }

  set(value: string, expiresAt: Date, now: Date): void {
    const seconds = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000));
    this.#setCookie = this.#render(value, seconds);
  }

  clear(): void {
    this.#setCookie = this.#render('', 0);
  }

  /** The `Set-Cookie` header, if the cookie changes. */
  header(): string | null {
    return this.#setCookie;
  }

  #render(value: string, maxAge: number): string {
    return [
      `${this.#site.cookieName}=${value}`,
      'Path=/',
      `Max-Age=${maxAge}`,
      'HttpOnly',
      'SameSite=Lax',
      ...(this.#site.cookieSecure ? ['Secure'] : []),
    ].join('; ');
  }
}
