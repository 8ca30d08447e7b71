import { randomUUID } from 'node:crypto';
import { LiveWorker } from './live-worker.ts';
import type { ModuleServer } from './module-server.ts';
import type { InvocationOrder } from './protocol.ts';
import type { InvocationControl, Receiver } from './receiver.ts';
import type { LiveFunction, Log } from './types.ts';
import { entryOf } from './vite-path.ts';
import { thrownErrorOf } from './worker/thrown-error.ts';

export interface FunctionHostOptions {
  readonly name: string;
  readonly root: string;
  readonly definition: LiveFunction;
  readonly modules: ModuleServer;
  readonly environment: () => Readonly<Record<string, string>>;
  readonly log: Log;
}

/** One function: its current worker, and what is being loaded into it. */
export class FunctionHost {
  readonly #options: FunctionHostOptions;
  #loading: Promise<void> = Promise.resolve();
  #worker: LiveWorker | undefined;
  #dependencies = 0;

  constructor(options: FunctionHostOptions) {
    this.#options = options;
  }

  /** Starts an invocation with the code as it is on disk now. */
  invoke(mode: InvocationOrder['mode'], event: unknown, receiver: Receiver): InvocationControl {
    const { name, root, definition } = this.#options;
    const id = randomUUID();
    let worker: LiveWorker | undefined;
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
      worker?.send({ type: 'cancel', id });
    };
    const start = async () => {
      worker = await this.#freshWorker();
      const order: InvocationOrder = {
        type: 'invoke',
        id,
        ...entryOf(root, definition.handler),
        mode,
        event,
        functionName: name,
        memoryMb: definition.memoryMb,
        timeoutMs: definition.timeoutSeconds * 1000,
      };
      const loaded = worker.run(order, receiver);
      if (cancelled) cancel();
      await loaded;
    };
    // One load at a time: an edit seen by the second must not pull modules from under the first.
    this.#loading = this.#loading
      .then(start)
      .catch((reason) => receiver.failed(thrownErrorOf(reason), 'crashed'));
    return { more: () => worker?.send({ type: 'more', id }), cancel };
  }

  async close(): Promise<void> {
    await this.#worker?.close();
  }

  async #freshWorker(): Promise<LiveWorker> {
    const { dependencies } = await this.#options.modules.refresh();
    if (dependencies !== this.#dependencies) this.#worker?.retire();
    if (dependencies !== this.#dependencies) this.#worker = undefined;
    this.#dependencies = dependencies;
    this.#worker ??= this.#spawn();
    return this.#worker;
  }

  #spawn(): LiveWorker {
    const { name, definition, environment, modules, log } = this.#options;
    const worker = new LiveWorker({
      modules,
      memoryMb: definition.memoryMb,
      env: {
        // What Lambda itself sets. @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
        _HANDLER: definition.handler,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
        ...environment(),
      },
      print: (level, line) => log(level, line),
      onUnfit: () => {
        if (this.#worker === worker) this.#worker = undefined;
      },
    });
    return worker;
  }
}
