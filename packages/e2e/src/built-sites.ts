import { join } from 'node:path';

export const sites = ['web', 'console'] as const;
export type Site = (typeof sites)[number];

/** What OpenNext has made of a site; the run's global set-up has built it. */
export const builtSite = (site: Site): string =>
  join(import.meta.dirname, '../../../apps', site, '.open-next');

/** The parts of it that SST deploys. The warmer and the revalidation function are not among them. */
export const deployedParts = (site: Site): string[] =>
  ['server-functions/default', 'image-optimization-function', 'assets'].map((part) =>
    join(builtSite(site), part),
  );
