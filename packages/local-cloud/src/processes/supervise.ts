import type { Log } from '../live-lambda/index.ts';

export interface Supervised {
  readonly ended: Promise<string[]>;
  stop(): Promise<void>;
}

export interface SuperviseOptions<Child extends Supervised> {
  readonly name: string;
  start(): Promise<Child>;
  readonly log: Log;
  /** It died too often, or could not be started again. */
  readonly onGivenUp: (error: Error) => void;
}

export interface Supervisor<Child extends Supervised> {
  /** The one that runs at this moment. */
  current(): Child;
  stop(): Promise<void>;
}

const MAX_DEATHS = 3;
const WITHIN_MS = 60_000;

/** Starts a child, and again when it dies: each death is reported with the last that was heard of it. */
export async function supervise<Child extends Supervised>(
  options: SuperviseOptions<Child>,
): Promise<Supervisor<Child>> {
  const { name, log } = options;
  let current = await options.start();
  let stopping = false;
  const deaths: number[] = [];

  const watch = async (): Promise<void> => {
    const lines = await current.ended;
    if (stopping) return;
    log('error', `${name} died unexpectedly. Its last lines:`);
    for (const line of lines) log('error', `${name} | ${line}`);
    const now = Date.now();
    deaths.push(now);
    if (deaths.filter((at) => now - at < WITHIN_MS).length >= MAX_DEATHS) {
      options.onGivenUp(new Error(`${name} died ${MAX_DEATHS} times within a minute.`));
      return;
    }
    const next = await options.start();
    current = next;
    if (stopping) await next.stop();
    log('warn', `${name} was started again.`);
    return watch();
  };
  const watching = watch().catch((error) => {
    if (!stopping) options.onGivenUp(error instanceof Error ? error : new Error(String(error)));
  });

  return {
    current: () => current,
    stop: async () => {
      stopping = true;
      await current.stop();
      await watching;
    },
  };
}
