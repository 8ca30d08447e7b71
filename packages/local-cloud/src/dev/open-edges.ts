import { type BuiltPages, createBearerEntrance, createSiteEdge } from '../edge/index.ts';
import type { LiveLambda, Log } from '../live-lambda/index.ts';
import type { Closers } from './closers.ts';
import type { Ports } from './ports.ts';

export type SitePages = Partial<Record<'web' | 'console', string | BuiltPages>>;

export interface EdgesOptions {
  readonly ports: Ports;
  readonly pages: SitePages;
  readonly api: Pick<LiveLambda, 'invokeHttp'>;
  readonly log: Log;
  readonly closers: Closers;
}

/** The three entrances: one in front of each site, and one open to the public. */
export async function openEdges({ ports, pages, api, log, closers }: EdgesOptions): Promise<void> {
  const web = await createSiteEdge({
    port: ports.web,
    pages: pages.web ?? (() => undefined),
    api,
    functionName: 'WebApi',
    log,
  });
  await closers.add(() => web.close());
  const console = await createSiteEdge({
    port: ports.console,
    pages: pages.console ?? (() => undefined),
    api,
    functionName: 'ConsoleApi',
    log,
  });
  await closers.add(() => console.close());
  const bearer = await createBearerEntrance({
    port: ports.api,
    api,
    functionName: 'BearerApi',
    log,
  });
  await closers.add(() => bearer.close());
}
