import { join } from 'node:path';
import { awsEnvironment } from '../environment/child-environment.ts';
import { linkEnvironment, linkValues } from '../environment/links.ts';
import { createLambdaService } from '../lambda-service/index.ts';
import { createLiveLambda, type LiveLambda, type Log } from '../live-lambda/index.ts';
import { supervise } from '../processes/supervise.ts';
import { type Provisioned, provision } from '../provision/provision.ts';
import { createScheduler, type Scheduler } from '../scheduler/index.ts';
import { seedOnce } from '../seed/seed-once.ts';
import { prepareHome, repository } from '../state/home.ts';
import { LockedError, takeLock } from '../state/lock.ts';
import { makeOutputs, type Outputs, writeOutputs } from '../state/outputs.ts';
import { writeRunning } from '../state/running.ts';
import { keepSessionKeys } from '../state/session-keys.ts';
import { UserError } from '../user-error.ts';
import { checkPorts } from './check-ports.ts';
import { Closers } from './closers.ts';
import { siteCookie } from './cookies.ts';
import { startDatabase } from './database.ts';
import { type FunctionName, functionArn, functions } from './functions.ts';
import { openEdges, type SitePages } from './open-edges.ts';
import { freePorts, type Ports, type Urls, urlsOf } from './ports.ts';
import { startBuiltSites } from './start-built-sites.ts';
import { startEmulator } from './start-emulator.ts';
import { type SitesOptions, startSites } from './start-sites.ts';

export interface LocalCloudOptions {
  /** The state folder: made when it is not there. */
  readonly home: string;
  readonly ports: 'free' | Ports;
  /**
   * False leaves the Next servers out: the entrances answer `/api` alone. `built` starts what `build:aws` has made of
   * them, as it is deployed.
   */
  readonly sites: boolean | 'built';
  readonly log?: Log;
  /** Cookies without `__Host-` and `Secure`. */
  readonly plainCookies?: boolean;
  /** Nothing stands in the way of starting: folder and ports are ours. */
  readonly onStarting?: () => void;
  /** A child that cannot be kept running; by default everything is closed. */
  readonly onGivenUp?: (error: Error) => void;
  /** Everything that is started is added here, so that a signal in the middle of a start can stop it. */
  readonly closers?: Closers;
}

export interface LocalCloud {
  readonly outputs: Outputs;
  readonly urls: Urls;
  /** PostgreSQL, as the owner and as the functions' role. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly emulatorUrl: string;
  /** What stands behind each site's edge: where its own server listens, or the built site; nothing without sites. */
  readonly pages: SitePages;
  readonly invoke: LiveLambda<FunctionName>['invoke'];
  readonly runNow: Scheduler<FunctionName>['runNow'];
  /** The processes behind it at this moment, for tests that kill them. */
  pids(): { postgres: number; emulator: number };
  close(): Promise<void>;
}

/** Starts everything that AWS would be: what `pnpm dev` and the tests run on. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const closers = options.closers ?? new Closers();
  try {
    return await start(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function start(options: LocalCloudOptions, closers: Closers): Promise<LocalCloud> {
  const { log = () => undefined, plainCookies = false } = options;
  const home = await prepareHome(options.home);
  await closers.add(await lockHome(home));
  const ports = options.ports === 'free' ? await freePorts() : options.ports;
  await checkPorts(ports);
  options.onStarting?.();
  const urls = urlsOf(ports);
  const onGivenUp =
    options.onGivenUp ??
    ((error) => {
      log('error', error.message);
      void closers.closeAll();
    });

  // The functions are invoked by the emulator and the edges, none of which is there yet.
  let environmentFor = (_name: FunctionName): Record<string, string> => ({});
  const startFunctions = async () => {
    const live = await createLiveLambda<FunctionName>({
      root: join(repository, 'apps/functions'),
      functions,
      environmentFor: (name) => environmentFor(name),
      log,
    });
    await closers.add(() => live.close());
    return live;
  };
  const startData = async () => {
    const supervisor = await startDatabase(home, log, onGivenUp);
    await closers.add(() => supervisor.stop());
    return supervisor;
  };
  // None of these needs another, and each spends its time in a process of its own.
  const [database, lambda, pages] = await Promise.all([
    startData(),
    startFunctions(),
    startPages(options.sites, { home, urls, log, onGivenUp, closers }),
  ]);
  const { appUrl, ownerUrl } = database.current();
  const lambdaService = await createLambdaService({
    lambda: { invoke: (name, event) => lambda.invoke(name as FunctionName, event) },
    functionNames: Object.keys(functions),
    log,
  });
  await closers.add(() => lambdaService.close());

  const emulator = await supervise({
    name: 'The Cognito emulator',
    log,
    onGivenUp,
    start: () => startEmulator({ home, port: ports.emulator, lambdaUrl: lambdaService.url, log }),
  });
  await closers.add(() => emulator.stop());
  const emulatorUrl = `http://127.0.0.1:${ports.emulator}`;
  const provisioned = await provision(emulatorUrl, {
    webOrigin: urls.web,
    triggers: {
      preSignUp: functionArn('PreSignUp'),
      postConfirmation: functionArn('PostConfirmation'),
      preTokenGeneration: functionArn('PreTokenGeneration'),
    },
  });

  const links = linkValues({
    provisioned,
    appUrl,
    sessionKeys: await keepSessionKeys(home),
    origins: { web: urls.web, console: urls.console },
    cookies: {
      web: siteCookie('web', ports.web, plainCookies),
      console: siteCookie('console', ports.console, plainCookies),
    },
  });
  environmentFor = (name) => ({
    ...awsEnvironment(emulatorUrl),
    ...linkEnvironment(functions[name].links, links),
  });

  await seedOnce({ home, emulatorUrl, appUrl, userPoolId: provisioned.userPoolId, log });
  const scheduler = createScheduler({ functions, lambda, log });
  await closers.add(() => scheduler.close());
  await openEdges({ ports, pages, api: lambda, log, closers });
  const outputs = await publish(home, provisioned, urls, { emulatorUrl, appUrl });

  return {
    outputs,
    urls,
    ownerUrl,
    appUrl,
    emulatorUrl,
    pages,
    invoke: (name, event) => lambda.invoke(name, event),
    runNow: (name) => scheduler.runNow(name),
    pids: () => ({ postgres: database.current().pid, emulator: emulator.current().pid }),
    close: () => closers.closeAll(),
  };
}

async function startPages(
  sites: LocalCloudOptions['sites'],
  options: SitesOptions,
): Promise<SitePages> {
  if (sites === 'built') return startBuiltSites(options);
  return sites ? startSites(options) : {};
}

async function lockHome(home: string): Promise<() => Promise<void>> {
  try {
    return await takeLock(join(home, 'lock'));
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    throw new UserError(
      `Gatehouse already runs on ${home} (pid ${error.pid}): use that one, stop it with \`kill ${error.pid}\`, or set GATEHOUSE_HOME to another folder.`,
    );
  }
}

async function publish(
  home: string,
  provisioned: Provisioned,
  urls: Urls,
  running: { emulatorUrl: string; appUrl: string },
): Promise<Outputs> {
  const outputs = makeOutputs(provisioned, urls);
  await writeRunning(home, { ...running, userPoolId: provisioned.userPoolId });
  await writeOutputs(home, outputs);
  return outputs;
}
