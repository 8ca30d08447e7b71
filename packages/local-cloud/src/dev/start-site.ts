import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type SiteOrigins, siteEnvironment } from '../environment/child-environment.ts';
import type { Log } from '../live-lambda/index.ts';
import { type ManagedChild, startChild } from '../processes/managed-child.ts';
import { repository } from '../state/home.ts';

export interface SiteOptions {
  readonly app: 'web' | 'console';
  readonly home: string;
  readonly port: number;
  readonly origins: SiteOrigins;
  readonly distDir: string;
  readonly log: Log;
}

/** What Next says of itself while it starts, which our own summary says better, and its guess about a busy disk. */
const NOISE = /^\s*(▲|- |✓|○|⚠ Slow filesystem|See more: .*local-development)/;
const WARNING = /^\s*⚠/;
const ERROR = /^\s*(⨯|Error)/;

/** Starts a site's own server, on loopback, behind its edge. */
export async function startSite(options: SiteOptions): Promise<ManagedChild> {
  const { app, log } = options;
  const folder = join(repository, 'apps', app);
  const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');
  let ready = () => {};
  const isReady = new Promise<'ready'>((resolve) => {
    ready = () => resolve('ready');
  });
  const child = await startChild({
    command: process.execPath,
    args: [next, 'dev', '-H', '127.0.0.1', '-p', String(options.port)],
    cwd: folder,
    env: siteEnvironment(process.env, options.home, options.origins, options.distDir),
    wrapped: true,
    onLine: (line) => {
      if (/✓ Ready/.test(line)) ready();
      if (NOISE.test(line)) return;
      log(
        ERROR.test(line) ? 'error' : WARNING.test(line) ? 'warn' : 'info',
        `[${app}] ${line.replace(/^ (?=\S)/, '')}`,
      );
    },
  });
  if ((await Promise.race([isReady, child.ended])) === 'ready') return child;
  throw new Error(`The ${app} site did not start:\n${(await child.ended).join('\n')}`);
}
