import { cp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSiteFiles } from '../built-site/site-files.ts';
import { builtFunctionUrl, startBuiltFunction } from '../built-site/start-built-function.ts';
import type { BuiltPages } from '../edge/index.ts';
import { siteEnvironment } from '../environment/child-environment.ts';
import { freePort } from '../processes/free-port.ts';
import type { ManagedChild } from '../processes/managed-child.ts';
import { type Supervisor, supervise } from '../processes/supervise.ts';
import { repository } from '../state/home.ts';
import { UserError } from '../user-error.ts';
import type { SitesOptions } from './start-sites.ts';

type App = 'web' | 'console';

const functionNames = { web: 'WebServer', console: 'ConsoleServer' } as const;

/** Both sites as OpenNext has built them. @throws when one has not been built */
export async function startBuiltSites(options: SitesOptions): Promise<Record<App, BuiltPages>> {
  const { home, urls, log, onGivenUp, closers } = options;
  const started: Supervisor<ManagedChild>[] = [];
  await closers.add(() => Promise.all(started.map((site) => site.stop())));

  const startOne = async (app: App): Promise<BuiltPages> => {
    const folder = await copyOf(app, home);
    const port = await freePort();
    const origins = { site: urls[app], web: urls.web, console: urls.console };
    const functionName = functionNames[app];
    const server = await supervise({
      name: `The ${app} site`,
      log,
      onGivenUp,
      start: () =>
        startBuiltFunction({
          name: functionName,
          folder: join(folder, 'server-functions/default'),
          handler: 'index.handler',
          port,
          env: siteEnvironment(process.env, home, origins),
          log,
        }),
    });
    started.push(server);
    if (closers.closing) await server.stop();
    const files = await readSiteFiles(join(folder, 'assets'));
    return { functionName, server: builtFunctionUrl(port), files };
  };
  const [web, console] = await Promise.all([startOne('web'), startOne('console')]);
  return { web, console };
}

/**
 * A copy away from the app: the next build does not pull it from under us, and what a bundle has forgotten to bring is
 * not found in the app's own `node_modules`.
 */
async function copyOf(app: App, home: string): Promise<string> {
  const built = join(repository, 'apps', app, '.open-next');
  if (!(await stat(join(built, 'open-next.output.json')).catch(() => null))) {
    throw new UserError(`The ${app} site has not been built: there is no ${built}.`);
  }
  const folder = join(home, 'sites', app);
  await rm(folder, { recursive: true, force: true });
  for (const part of ['server-functions', 'assets']) {
    await cp(join(built, part), join(folder, part), { recursive: true, verbatimSymlinks: true });
  }
  return folder;
}
