/** What the main thread and a function's worker say to each other. Plain data: it is structured-cloned. */

export interface InvocationOrder {
  readonly type: 'invoke';
  readonly id: string;
  /** The module, as Vite names it, and its export. */
  readonly entry: string;
  readonly exportName: string;
  /** `http`: the answer is a function URL's. `event`: it is the handler's return value. */
  readonly mode: 'http' | 'event';
  readonly event: unknown;
  readonly functionName: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
}

export type ToWorker =
  | InvocationOrder
  /** The reader has room for another chunk. */
  | { readonly type: 'more'; readonly id: string }
  /** The reader went away. */
  | { readonly type: 'cancel'; readonly id: string };

export interface ResponseHead {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly cookies: readonly string[];
}

export interface ThrownError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Why a function's code could not be loaded, for a developer to read. */
export interface LoadFailure extends ThrownError, Partial<Place> {
  readonly frame?: string;
}

export type FromWorker =
  | { readonly type: 'loaded'; readonly id: string }
  | { readonly type: 'load-failed'; readonly id: string; readonly error: LoadFailure }
  | { readonly type: 'head'; readonly id: string; readonly head: ResponseHead }
  | { readonly type: 'chunk'; readonly id: string; readonly bytes: Uint8Array }
  /** The body is complete; the handler may still be running. */
  | { readonly type: 'end'; readonly id: string }
  | { readonly type: 'returned'; readonly id: string; readonly payload: unknown }
  | { readonly type: 'threw'; readonly id: string; readonly error: ThrownError };

/** What the worker is born with. */
export interface WorkerSetup {
  /** The runtime, as Vite names it: it is TypeScript, so Vite loads it like any function. */
  readonly runtime: string;
  /** Over this port the module runner asks for code. */
  readonly modules: import('node:worker_threads').MessagePort;
}
