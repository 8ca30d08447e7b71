import type { ResourceName } from '@gatehouse/functions/manifest';
import type { Routers } from './routers.ts';
import type { Stage } from './stage.ts';

/** What stands behind `Resource.X` of the functions, by that name. */
export type Links = Readonly<Partial<Record<ResourceName, unknown>>>;

/** Where each site is reached and how it keeps its cookie. Under `sst dev` the site itself runs on this machine. */
export function createSiteLinks(stage: Stage, routers: Routers) {
  const link = (name: 'WebSite' | 'ConsoleSite', site: 'web' | 'console') =>
    new sst.Linkable(name, {
      properties: {
        origin: siteOrigin(stage, routers, site),
        // Ports do not separate cookies, so a local name carries the port.
        cookieName: `__Host-gatehouse-${site}${stage.live ? `-${localPorts[site]}` : ''}`,
        cookieSecure: true,
      },
    });
  return { WebSite: link('WebSite', 'web'), ConsoleSite: link('ConsoleSite', 'console') };
}

export const localPorts = { web: 3000, console: 3001 } as const;

/** `https://…`, without a slash at its end, as a browser sends it in `Origin`. */
export const siteOrigin = (stage: Stage, routers: Routers, site: 'web' | 'console') =>
  stage.live
    ? $output(`http://localhost:${localPorts[site]}`)
    : routers[site].url.apply((url) => new URL(url).origin);
