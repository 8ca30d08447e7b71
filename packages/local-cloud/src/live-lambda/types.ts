/** Where a line of a function's output goes. The line already carries the function's name. */
export type Log = (level: 'info' | 'warn' | 'error', line: string) => void;

/** What the runner needs of a manifest entry; every `FunctionDefinition` is one. */
export interface LiveFunction {
  /** File without its extension, a dot, the export: `src/web-api.handler`, from `root`. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
}

export interface LiveLambdaOptions<Name extends string> {
  /** The folder that `handler` is relative to: `apps/functions`. */
  readonly root: string;
  readonly functions: Readonly<Record<Name, LiveFunction>>;
  /** The whole environment of one function. Nothing of this process's own environment reaches it. */
  environmentFor(name: Name): Readonly<Record<string, string>>;
  readonly log: Log;
}

/** As the Invoke API reports an unhandled error. */
export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type InvocationResult = { readonly payload: unknown } | { readonly error: InvocationError };

/** What a function URL answers. `body` arrives chunk by chunk, as the handler writes it. */
export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` values. */
  readonly cookies: readonly string[];
  readonly body: ReadableStream<Uint8Array>;
}

export interface InvokeOptions {
  /** The client went away: the handler's response stream is destroyed. */
  readonly signal?: AbortSignal;
}

export interface LiveLambda<Name extends string = string> {
  /** The Invoke API's `RequestResponse`. Never rejects for what the function did. */
  invoke(name: Name, event: unknown): Promise<InvocationResult>;
  /** A function URL: a payload v2 event in, a streamed answer out. Never rejects for what the function did. */
  invokeHttp(name: Name, event: unknown, options?: InvokeOptions): Promise<HttpResult>;
  close(): Promise<void>;
}
