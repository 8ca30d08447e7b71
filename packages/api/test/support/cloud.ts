import { randomBytes } from 'node:crypto';
import { connect, type Database } from '@gatehouse/db';
import { createEmulator, type Emulator } from 'cognito-emulator';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { provision } from '../../../local-cloud/src/provision/provision.ts';
import { createTestDatabase, type TestDatabase } from '../../../tooling/test-database.ts';
import {
  bearerRouter,
  consoleRouter,
  createBearerEntrance,
  createHandler,
  createServices,
  createSiteEntrance,
  type Entrance,
  maySignUp,
  type Services,
  tokenGroups,
  webRouter,
} from '../../src/index.ts';
import { startLambdaService } from './lambda-service.ts';
import { type Served, serve } from './serve.ts';

export interface Cloud {
  readonly emulator: Emulator;
  readonly pool: Awaited<ReturnType<typeof provision>>;
  /** As the functions connect. */
  readonly database: Database;
  /** As the owner connects: for arranging and for looking behind the app's back. */
  readonly owner: Database;
  readonly entrances: { web: Entrance; console: Entrance; bearer: Entrance };
  readonly urls: { web: string; console: string; bearer: string };
  readonly services: Services;
  /** Replaces services until the test ends, or until what it returns is called. */
  use(services: Partial<Services>): () => void;
  /** Milliseconds by which Cognito's clock runs ahead. */
  emulatorAhead: number;
  /** Everything that was logged. */
  readonly log: Record<string, unknown>[];
}

export const WEB_ORIGIN = 'http://localhost:3000';
export const CONSOLE_ORIGIN = 'http://localhost:3001';

/** The whole cloud of a test file: emulator, triggers, PostgreSQL and the three entrances on real sockets. */
export function startCloud(): Cloud {
  const cloud = { emulatorAhead: 0 } as { -readonly [Key in keyof Cloud]: Cloud[Key] };
  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const lambdas = await startLambdaService({
      'pre-sign-up': async (event) => {
        const { triggerSource, userPoolId, callerContext } = event as unknown as PreSignUp;
        const { clientId } = callerContext;
        if (await maySignUp({ triggerSource, userPoolId, clientId })) return event;
        throw new Error('Sign-up is closed.');
      },
      'post-confirmation': (event) => event,
      'pre-token-generation': async (event) => {
        const { request } = event as unknown as PreTokenGeneration;
        const groupsToOverride = await tokenGroups(cloud.services, request.userAttributes.sub);
        const groupOverrideDetails = { groupsToOverride };
        return { ...event, response: { claimsAndScopeOverrideDetails: { groupOverrideDetails } } };
      },
    });
    const emulator = await createEmulator({
      lambdaEndpoint: lambdas.url,
      clock: { now: () => Date.now() + cloud.emulatorAhead },
    });
    process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER = emulator.url;
    const arn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
    const pool = await provision(emulator.url, {
      webOrigin: WEB_ORIGIN,
      triggers: {
        preSignUp: arn('pre-sign-up'),
        postConfirmation: arn('post-confirmation'),
        preTokenGeneration: arn('pre-token-generation'),
      },
    });

    const files: TestDatabase = await createTestDatabase();
    const database = await connect({ engine: 'postgres', url: files.appUrl });
    const owner = await connect({ engine: 'postgres', url: files.ownerUrl });

    const log: Record<string, unknown>[] = [];
    const services: Services = {
      ...createServices({
        database: { engine: 'postgres', url: files.appUrl },
        userPoolId: pool.userPoolId,
      }),
      database: async () => database,
      log: (line) => void log.push(line),
    };
    const keys = { current: 'one', keys: { one: randomBytes(32).toString('base64') } };
    const shared = { userPoolId: pool.userPoolId, jwksOrigin: emulator.url, keys };
    const site = (origin: string, cookieName: string) => ({
      origin,
      cookieName,
      cookieSecure: false,
    });
    const entrances = {
      web: createSiteEntrance({
        ...shared,
        app: 'web',
        clientId: pool.clients.web.id,
        clientSecret: pool.clients.web.secret ?? '',
        site: site(WEB_ORIGIN, 'gatehouse_web'),
      }),
      console: createSiteEntrance({
        ...shared,
        app: 'console',
        clientId: pool.clients.console.id,
        clientSecret: pool.clients.console.secret ?? '',
        site: site(CONSOLE_ORIGIN, 'gatehouse_console'),
      }),
      bearer: createBearerEntrance({ ...shared, clientId: pool.clients.cli.id }),
    };
    Object.assign(cloud, { emulator, pool, database, owner, entrances, services, log });

    const open = (
      name: keyof typeof entrances,
      router: Parameters<typeof createHandler>[0]['router'],
    ) =>
      serve(() =>
        createHandler({
          services: cloud.services,
          entrance: cloud.entrances[name],
          router,
          prefix: name === 'bearer' ? '/trpc' : '/api/trpc',
        }),
      );
    const served: Record<keyof typeof entrances, Served> = {
      web: await open('web', webRouter),
      console: await open('console', consoleRouter),
      bearer: await open('bearer', bearerRouter),
    };
    cloud.urls = { web: served.web.url, console: served.console.url, bearer: served.bearer.url };

    cloud.use = (changes) => {
      const before = cloud.services;
      cloud.services = { ...before, ...changes };
      const restore = () => {
        cloud.services = before;
      };
      onTestFinished(restore);
      return restore;
    };
    closers.push(
      ...Object.values(served).map((each) => each.close),
      () => database.$client.end(),
      () => owner.$client.end(),
      () => files.drop(),
      () => emulator.close(),
      () => lambdas.close(),
    );
  });

  afterAll(async () => {
    for (const shut of closers) await shut();
  });
  return cloud;
}

interface PreTokenGeneration {
  readonly request: { readonly userAttributes: { readonly sub: string } };
}

interface PreSignUp {
  readonly triggerSource: string;
  readonly userPoolId: string;
  readonly callerContext: { readonly clientId: string };
}
