import { localPorts, siteOrigin } from './links.ts';
import type { Routers } from './routers.ts';
import type { Stage } from './stage.ts';

/**
 * The two Next.js apps. Their servers are linked to nothing: no database, no Cognito, no secret. They call the API as
 * the browser does, through their own site.
 */
export function createSites(stage: Stage, routers: Routers): void {
  const origins = {
    WEB_ORIGIN: siteOrigin(stage, routers, 'web'),
    CONSOLE_ORIGIN: siteOrigin(stage, routers, 'console'),
  };
  createSite('Web', 'web', stage, routers, origins);
  createSite('Console', 'console', stage, routers, origins);
}

function createSite(
  name: string,
  site: 'web' | 'console',
  stage: Stage,
  routers: Routers,
  origins: Record<string, $util.Output<string>>,
): void {
  const environment = {
    ...origins,
    SITE_STAGE: stage.name,
    SITE_ORIGIN: siteOrigin(stage, routers, site),
  };
  new sst.aws.Nextjs(name, {
    path: `apps/${site}`,
    buildCommand: 'pnpm run build:aws',
    router: { instance: routers[site] },
    environment: stage.live
      ? // The site runs here, behind the local edge; its API is the stage's own, behind the router.
        {
          ...environment,
          API_ORIGIN: routers[site].url.apply((url) => new URL(url).origin),
          SITE_PORT: String(localPorts[site]),
        }
      : environment,
    dev: { command: `node ../../packages/local-cloud/bin/local-cloud.mjs site ${site}` },
    transform: {
      // SST lets every site invalidate any distribution of the account and write the cache of pages that are kept; these
      // sites keep none, so their servers may do nothing at all on AWS.
      server: (args) => {
        args.permissions = [];
      },
    },
    server: { runtime: 'nodejs24.x', architecture: 'arm64', memory: '1024 MB' },
  });
}
