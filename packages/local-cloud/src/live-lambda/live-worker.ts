import { createInterface } from 'node:readline';
import { MessageChannel, Worker } from 'node:worker_threads';
import { compileErrorOf } from './compile-error.ts';
import type { Holdings, ModuleServer } from './module-server.ts';
import type {
  FromWorker,
  InvocationOrder,
  ThrownError,
  ToWorker,
  WorkerSetup,
} from './protocol.ts';
import type { Receiver } from './receiver.ts';
import { pathOfRuntime } from './vite-path.ts';
import { crashOf, timeoutOf } from './worker-failures.ts';

export interface LiveWorkerOptions {
  readonly modules: ModuleServer;
  readonly env: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  /** A line the function printed, or a crash that no invocation was waiting for. */
  readonly print: (level: 'info' | 'error', line: string) => void;
  /** It takes no further invocations: it crashed, or one of them ran out of time. */
  readonly onUnfit: () => void;
}

interface Running {
  readonly receiver: Receiver;
  readonly loaded: () => void;
  timer: NodeJS.Timeout;
}

/** Long enough for a first compilation on a busy machine. Lambda gives its init phase 10 s with everything compiled. */
const loadLimitMs = 60_000;

/** One execution environment: a thread with its own globals, environment variables and copies of all modules. */
export class LiveWorker {
  readonly #options: LiveWorkerOptions;
  readonly #worker: Worker;
  readonly #running = new Map<string, Running>();
  /** Resolves when the thread is gone. */
  readonly exited: Promise<void>;
  #retired = false;
  #crash: unknown;

  constructor(options: LiveWorkerOptions) {
    this.#options = options;
    const { port1, port2 } = new MessageChannel();
    const holdings: Holdings = new Map();
    port1.on('message', async ({ id, payload }: { id: number; payload: unknown }) => {
      const reply = await options.modules
        .fetch(payload, holdings)
        .catch((reason) => ({ error: compileErrorOf(reason) }));
      port1.postMessage({ id, reply });
    });
    const setup: WorkerSetup = { runtime: pathOfRuntime, modules: port2 };
    this.#worker = new Worker(new URL('./worker/bootstrap.mjs', import.meta.url), {
      workerData: setup,
      transferList: [port2],
      env: options.env,
      // Nothing that this process was started with: loaders, inspectors and flags are its own affair.
      execArgv: [],
      argv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    });
    createInterface({ input: this.#worker.stdout }).on('line', (line) =>
      options.print('info', line),
    );
    createInterface({ input: this.#worker.stderr }).on('line', (line) =>
      options.print('error', line),
    );
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', (reason) => {
      this.#crash = reason;
    });
    this.exited = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        port1.close();
        this.#gone(code);
        resolve();
      });
    });
  }

  /** Resolves when the code is loaded and the handler runs, or when there is nothing left to wait for. */
  run(order: InvocationOrder, receiver: Receiver): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#timeOut(order.id, loadLimitMs), loadLimitMs);
      const loaded = () => {
        const running = this.#running.get(order.id);
        clearTimeout(timer);
        if (running) {
          running.timer = setTimeout(
            () => this.#timeOut(order.id, order.timeoutMs),
            order.timeoutMs,
          );
        }
        resolve();
      };
      this.#running.set(order.id, { receiver, loaded, timer });
      this.send(order);
    });
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** Lets the running invocations end, then ends the thread. */
  retire(): void {
    this.#retired = true;
    if (this.#running.size === 0) void this.close();
  }

  async close(): Promise<void> {
    this.#retired = true;
    await this.#worker.terminate();
    await this.exited;
  }

  #receive(message: FromWorker): void {
    const running = this.#running.get(message.id);
    // Its invocation ran out of time while this was under way.
    if (!running) return;
    const { receiver } = running;
    if (message.type === 'loaded') running.loaded();
    else if (message.type === 'head') receiver.head(message.head);
    else if (message.type === 'chunk') receiver.chunk(message.bytes);
    else if (message.type === 'end') receiver.end();
    else {
      this.#forget(message.id);
      if (message.type === 'returned') receiver.returned(message.payload);
      else if (message.type === 'threw') receiver.failed(message.error, 'threw');
      else receiver.loadFailed(message.error);
    }
  }

  #timeOut(id: string, limitMs: number): void {
    this.#options.onUnfit();
    this.#fail(id, timeoutOf(id, limitMs), 'timed-out');
    this.retire();
  }

  #gone(exitCode: number): void {
    this.#options.onUnfit();
    const waiting = [...this.#running.keys()];
    for (const id of waiting) this.#fail(id, crashOf(id, this.#crash, exitCode), 'crashed');
    if (waiting.length === 0 && this.#crash !== undefined) {
      this.#options.print('error', crashOf('none', this.#crash, exitCode).trace.join('\n'));
    }
  }

  #fail(id: string, error: ThrownError, kind: 'timed-out' | 'crashed'): void {
    const running = this.#running.get(id);
    this.#forget(id);
    running?.receiver.failed(error, kind);
  }

  #forget(id: string): void {
    const running = this.#running.get(id);
    if (!running) return;
    clearTimeout(running.timer);
    this.#running.delete(id);
    running.loaded();
    if (this.#retired && this.#running.size === 0) void this.close();
  }
}
