import type { EmulatorContext } from '../operation.ts';
import type { UserPoolDomain } from '../store/types/login.ts';
import type { UserPool } from '../store/types.ts';

/** A pool's domain as a request reached it. */
export interface Site {
  readonly domain: UserPoolDomain;
  readonly pool: UserPool;
  /** `http://127.0.0.1:9229` */
  readonly origin: string;
  /** What stands before `/login` in a path: `/<domain>`, or nothing where the domain is the host. */
  readonly base: string;
}

/** What a handler of the pages and endpoints is given with each request. */
export interface SiteEnv {
  Bindings: { site: Site };
}

/**
 * The domain that an address is of: `http://127.0.0.1:9229/<domain>/login`, which every client can resolve, or
 * `http://<domain>.localhost:9229/login`, where paths are as on AWS. Null for an address of the emulator itself.
 */
export function siteOf({ store }: EmulatorContext, address: string): Site | null {
  const { hostname, pathname, origin } = new URL(address);
  const [, segment = ''] = pathname.split('/');
  const byHost = hostname.endsWith('.localhost') ? hostname.slice(0, -'.localhost'.length) : '';
  const domain = store.tables.domains.get(byHost) ?? store.tables.domains.get(segment);
  const pool = domain && store.tables.pools.get(domain.poolId);
  if (!pool) return null;
  return { domain, pool, origin, base: domain.id === byHost ? '' : `/${domain.id}` };
}
