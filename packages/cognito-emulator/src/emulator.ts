import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from './clock.ts';
import { createAdjustableClock } from './control/adjustable-clock.ts';
import { createControl } from './control/control.ts';
import { createFaults, type Fault } from './control/faults.ts';
import { rememberKeys } from './control/key-memory.ts';
import type { Seed, Seeded } from './control/seed-format.ts';
import { createMailbox } from './domain/mailbox.ts';
import { readCredentials } from './identity/credentials.ts';
import type { SignedRequest, Verdict } from './identity/signed-request.ts';
import type { TemporaryCredentials } from './identity/temporary-credentials.ts';
import { verifyRequest } from './identity/verify-request.ts';
import { type MailboxMessage, presentMessage } from './inspector/present-message.ts';
import type { EmulatorContext } from './operation.ts';
import { operations } from './ops/index.ts';
import { createQuotas } from './quotas/quotas.ts';
import { type Random, systemRandom } from './random.ts';
import { StartError } from './start-error.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { createTriggers } from './triggers/create-triggers.ts';
import type { TriggerFunctions } from './triggers/events.ts';
import { isLoopbackHost } from './wire/dispatch.ts';
import { type LoadListener, listenForCalls } from './wire/listener.ts';

export interface EmulatorOptions {
  /** Folder of the journal and the keys. Absent: everything is in memory and forgotten at the end. */
  readonly dataDir?: string | undefined;
  /** 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Loopback addresses only. */
  readonly host?: string | undefined;
  readonly region?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: Random | undefined;
  /**
   * `aws`, the default: tokens name the issuer that AWS would. `local`: the emulator itself, for clients that insist on
   * finding the discovery document at the issuer's address.
   */
  readonly issuer?: 'aws' | 'local' | undefined;
  /** `aws`: requests beyond AWS's default quotas end in TooManyRequestsException, of OAuth endpoints in 429. Absent: none do. */
  readonly quotas?: 'aws' | undefined;
  /** What it starts with. */
  readonly seed?: Seed | undefined;
  /** Where Lambda's Invoke API listens, for pools with triggers. */
  readonly lambdaEndpoint?: string | undefined;
  /** Functions of this process in place of Lambda functions, for every pool. */
  readonly triggers?: TriggerFunctions | undefined;
  /**
   * Told of defects of the emulator itself, and with null for an error of what a person should know of its data folder.
   * Never of inputs, so no secret reaches it.
   */
  readonly report?: (line: string, error: unknown) => void;
}

export interface Emulator {
  /** `http://127.0.0.1:<port>`: the endpoint for any SDK, and with `/_emulator` the mailbox. */
  readonly url: string;
  /** The mail delivered so far, newest last. */
  messages(to?: string): MailboxMessage[];
  /** The newest code that was sent to an address or a number; null where there is none. */
  code(to: string): string | null;
  /** What the seed has become: the ids and secrets to configure a client with. */
  readonly seeded: Seeded;
  /**
   * Moves the emulator's clock forward, on top of the `clock` that it was given: codes, sessions and tokens expire
   * as if the time had passed.
   */
  advanceClock(milliseconds: number): Promise<void>;
  /** Adds what is not there yet. */
  seed(seed: Seed): Promise<Seeded>;
  /** Forgets everything and starts over with the seed that the emulator was started with. */
  reset(): Promise<void>;
  /** Lets the next call of an operation go wrong: `failNext({ kind: 'throttle', operation: 'ListUsers' })`. */
  failNext(fault: Fault): void;
  /** What credentials of an identity pool stand for; null where the session token is not good, or no longer. */
  readCredentials(sessionToken: string): Promise<TemporaryCredentials | null>;
  /** Whether a request to a local store of objects was signed with credentials of an identity pool. */
  verifyRequest(request: SignedRequest): Promise<Verdict>;
  close(): Promise<void>;
}

/** Starts an emulator that answers on loopback until it is closed. */
export const createEmulator = async (options: EmulatorOptions = {}): Promise<Emulator> => {
  const host = options.host ?? '127.0.0.1';
  if (!isLoopbackHost(host) && host !== '::1')
    throw new StartError(
      `The emulator checks no signatures and shows every code, so it listens on loopback only, not on ${host}.`,
    );
  let opened: Store | null = null;
  const clock = createAdjustableClock(options.clock ?? systemClock, () => opened);
  const random = options.random ?? systemRandom;
  const region = options.region ?? 'us-east-1';
  const report = options.report ?? reportOnConsole;
  const warn = (line: string) => report(line, null);
  const store = await openStore({ dataDir: options.dataDir, clock, warn });
  opened = store;
  let url: string | null = null;
  const context: EmulatorContext = {
    store,
    clock,
    random,
    region,
    origin: () => url ?? `http://${host}`,
    issuerOrigin: () => (options.issuer === 'local' ? url : null),
    triggers: createTriggers({
      endpoint: options.lambdaEndpoint,
      functions: options.triggers,
      report: options.report,
      region,
    }),
    mailbox: createMailbox(store, clock, random),
  };
  const faults = createFaults();
  const quotas = options.quotas === 'aws' ? createQuotas(clock, store) : undefined;
  const control = createControl(context, clock, faults, options.seed);
  const dispatcher = { context, operations, faults, quotas, report };
  // Only with the first request for a page: a client of the API never meets the web framework.
  const loadPages: LoadListener = async () => {
    const { createPages } = await import('./server.ts');
    return createPages(dispatcher, control);
  };
  const server = createServer(listenForCalls(dispatcher, loadPages));
  const requests = countRequests(server);
  let seeded: Seeded;
  try {
    seeded = await control.seed(options.seed ?? {});
    await listen(server, options.port ?? 0, host);
  } catch (error) {
    await store.close();
    throw error;
  }
  const own = urlOf(server);
  url = own;
  let closed: Promise<void> | null = null;
  return {
    url: own,
    seeded,
    messages: (to) => store.messagesTo(to).map(presentMessage),
    code: (to) => store.messagesTo(to).findLast(({ code }) => code !== null)?.code ?? null,
    advanceClock: async (milliseconds) => {
      clock.advance(milliseconds);
      await store.durable();
    },
    seed: control.seed,
    reset: control.reset,
    failNext: faults.arm,
    readCredentials: (sessionToken) => readCredentials(context, sessionToken),
    verifyRequest: (request) => verifyRequest(context, request),
    close: () => {
      faults.release();
      if (options.dataDir === undefined) rememberKeys(store);
      closed ??= stop(server, requests).then(() => store.close());
      return closed;
    },
  };
};

const reportOnConsole = (line: string, error: unknown) =>
  error === null ? console.error(line) : console.error(line, error);

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new StartError(`Port ${port} on ${host} is taken by another program.`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });

const urlOf = (server: Server) => {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
};

/**
 * Answers what is under way, then lets go of every connection. To Node a connection that never asked anything is not idle,
 * and browsers open such ones to be quick: waiting for those would take minutes.
 */
const stop = (server: Server, requests: Requests) =>
  new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    requests.whenNone(() => server.closeAllConnections());
  });

interface Requests {
  /** At once, or when the last answer is out. */
  whenNone(then: () => void): void;
}

const countRequests = (server: Server): Requests => {
  let underWay = 0;
  let waiting: (() => void) | null = null;
  const settle = () => {
    if (underWay === 0) waiting?.();
  };
  server.on('request', (_, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      // The answer may still be on its way through the socket.
      setImmediate(settle);
    });
  });
  return {
    whenNone: (then) => {
      waiting = then;
      settle();
    },
  };
};
