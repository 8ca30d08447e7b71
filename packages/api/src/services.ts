import type { SessionKeys, SignInFlows, TokenVerifier, UserDirectory } from '@gatehouse/auth';
import type { Database } from '@gatehouse/db';

/** What every part of the API works with. Made once a process and handed in, so that a test can hand in another. */
export interface Services {
  /** Opened on first use: a call that needs no row makes no connection. */
  readonly database: () => Promise<Database>;
  readonly directory: UserDirectory;
  readonly now: () => Date;
  readonly log: (line: Record<string, unknown>) => void;
}

/** How a site's session cookie is named and kept. */
export interface SiteConfig {
  /** The site's own origin, exactly: `https://console.example.com`. */
  readonly origin: string;
  readonly cookieName: string;
  readonly cookieSecure: boolean;
}

/** An entrance behind a site's router: it knows that site's cookie and nothing else. */
export interface SiteEntrance {
  readonly kind: 'site';
  readonly name: 'web-api' | 'console-api';
  readonly app: 'web' | 'console';
  readonly site: SiteConfig;
  readonly keys: SessionKeys;
  readonly flows: SignInFlows;
  readonly verifier: TokenVerifier;
}

/** The public entrance: it knows the Authorization header and nothing else. */
export interface BearerEntrance {
  readonly kind: 'bearer';
  readonly name: 'bearer-api';
  readonly app: 'cli';
  readonly verifier: TokenVerifier;
}

/** The entrance decides the app, never what a request happens to carry. */
export type Entrance = SiteEntrance | BearerEntrance;
