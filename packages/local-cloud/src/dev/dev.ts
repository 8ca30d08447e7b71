import { setTimeout } from 'node:timers/promises';
import type { Log } from '../live-lambda/index.ts';
import { whenLauncherEnds } from '../processes/launchers.ts';
import { homeFrom } from '../state/home.ts';
import { Closers } from './closers.ts';
import { portsFrom } from './ports.ts';
import { type LocalCloud, startLocalCloud } from './start-local-cloud.ts';
import { summary } from './summary.ts';
import { pagePaths, warm } from './warm.ts';
import { writeLog } from './write-log.ts';

const PATIENCE_MS = 10_000;

/** `pnpm dev`: everything, until somebody stops it. */
export async function dev(): Promise<void> {
  const began = performance.now();
  const env = { ...process.env };
  const home = homeFrom(env);
  const ports = portsFrom(env);
  const closers = new Closers();
  const { stop, isStopping } = stopper(closers);
  // Our own first requests to every page are nobody's news, nor is what breaks because we are stopping.
  const warming = true;
  const log: Log = (level, line) => {
    if (!isStopping() && !(warming && level === 'info')) writeLog(level, line);
  };
  await whenLauncherEnds(() => stop(0));

  const starting = startLocalCloud({
    home,
    ports,
    sites: env.GATEHOUSE_SITES === 'built' ? 'built' : true,
    log,
    plainCookies: env.GATEHOUSE_PLAIN_COOKIES === '1',
    closers,
    onStarting: () => process.stdout.write('\n  Gatehouse is starting\n\n'),
    onGivenUp: (error) => {
      writeLog('error', error.message);
      stop(1);
    },
  });
  const cloud = await starting.catch((error) => {
    // Stopped in the middle of a start: whatever failed because of it is no news.
    if (isStopping()) return null;
    throw error;
  });
  if (!cloud) return;
  // The first click should be quick, and on a slow machine the addresses should not have to wait for it.
  await Promise.race([
    warmEach(cloud, () => ['/sign-in'], log),
    setTimeout(PATIENCE_MS, null, { ref: false }),
  ]);
  if (isStopping()) return;
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(summary({ outputs: cloud.outputs, home, seconds }));

  const paths = { web: await pagePaths('web'), console: await pagePaths('console') };
  await warmEach(
    cloud,
    (site) => paths[site],
    () => undefined,
  );
}

const warmEach = (cloud: LocalCloud, paths: (site: 'web' | 'console') => string[], log: Log) =>
  Promise.all(
    (['web', 'console'] as const).map((site) => warm(cloud.urls[site], paths(site), log)),
  );

/** The first reason to stop counts; a second Ctrl-C changes nothing, as stopping takes a bounded time. */
function stopper(closers: Closers) {
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    closers.closeAll().then(
      () => process.exit(code),
      (error) => {
        writeLog('error', String(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      if (stopping) return;
      writeLog('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
      stop(1);
    });
  }
  // Nobody reads what we print any more: no reason to die of it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { stop, isStopping: () => stopping };
}
