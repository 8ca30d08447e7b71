import type { Log } from '../live-lambda/index.ts';
import { freePort } from '../processes/free-port.ts';
import { supervise } from '../processes/supervise.ts';
import type { Closers } from './closers.ts';
import type { Urls } from './ports.ts';
import { takeSiteSlot } from './site-slot.ts';
import { startSite } from './start-site.ts';

export interface SitesOptions {
  readonly home: string;
  readonly urls: Urls;
  readonly log: Log;
  readonly onGivenUp: (error: Error) => void;
  readonly closers: Closers;
}

/** Both sites' own servers, each on a free port. @returns where they listen */
export async function startSites(
  options: SitesOptions,
): Promise<Record<'web' | 'console', string>> {
  const { home, urls, log, onGivenUp, closers } = options;
  const slot = await takeSiteSlot();
  await closers.add(() => slot.release());

  const startOne = async (app: 'web' | 'console'): Promise<string> => {
    const port = await freePort();
    const origins = { site: urls[app], web: urls.web, console: urls.console };
    const site = await supervise({
      name: `The ${app} site`,
      log,
      onGivenUp,
      start: () => startSite({ app, home, port, origins, distDir: slot.distDir, log }),
    });
    await closers.add(() => site.stop());
    return `http://127.0.0.1:${port}`;
  };
  const [web, console] = await Promise.all([startOne('web'), startOne('console')]);
  return { web, console };
}
