import type { Log } from '../live-lambda/index.ts';
import { freePort } from '../processes/free-port.ts';
import type { ManagedChild } from '../processes/managed-child.ts';
import { type Supervisor, supervise } from '../processes/supervise.ts';
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
  const started: Supervisor<ManagedChild>[] = [];
  await closers.add(() => Promise.all(started.map((site) => site.stop())));

  const startOne = async (app: 'web' | 'console'): Promise<string> => {
    const port = await freePort();
    const origins = { site: urls[app], web: urls.web, console: urls.console };
    const site = await supervise({
      name: `The ${app} site`,
      log,
      onGivenUp,
      start: () => startSite({ app, home, port, origins, distDir: slot.distDir, log }),
    });
    started.push(site);
    if (closers.closing) await site.stop();
    return `http://127.0.0.1:${port}`;
  };
  const [web, console] = await Promise.all([startOne('web'), startOne('console')]);
  return { web, console };
}
