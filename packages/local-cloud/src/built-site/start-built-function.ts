import { join } from 'node:path';
import type { HttpResult, LiveLambda, Log } from '../live-lambda/index.ts';
import { type ManagedChild, startChild } from '../processes/managed-child.ts';
import { readIntegrationResponse } from './integration-response.ts';

export interface BuiltFunctionOptions {
  readonly name: string;
  /** The bundle as it is deployed. */
  readonly folder: string;
  /** File without its extension, a dot, the export: `index.handler`. */
  readonly handler: string;
  readonly port: number;
  /** The whole of its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: Log;
}

const runtime = join(import.meta.dirname, 'lambda-runtime.mjs');

/**
 * Starts a bundle in a process of its own, in plain Node. Unlike on Lambda one process takes several invocations at a
 * time.
 * @throws with its last lines when it does not start
 */
export async function startBuiltFunction(options: BuiltFunctionOptions): Promise<ManagedChild> {
  const { name, folder, handler, port, env, log } = options;
  let ready = () => {};
  const isReady = new Promise<'ready'>((resolve) => {
    ready = () => resolve('ready');
  });
  const child = await startChild({
    command: process.execPath,
    args: [runtime, join(folder, handler), String(port)],
    cwd: folder,
    env: { ...env, AWS_LAMBDA_FUNCTION_NAME: name, _HANDLER: handler, TZ: 'UTC' },
    onLine: (line) => (line === 'ready' ? ready() : log('error', `[${name}] ${line}`)),
  });
  if ((await Promise.race([isReady, child.ended])) === 'ready') return child;
  throw new Error(`${name} did not start:\n${(await child.ended).join('\n')}`);
}

/** The function URL of a bundle that listens on `port`. */
export function builtFunctionUrl(port: number): Pick<LiveLambda, 'invokeHttp'> {
  return {
    async invokeHttp(_name, event, { signal } = {}) {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: JSON.stringify(event),
        signal,
      });
      if (!answer.ok || !answer.body) return internalServerError();
      return readIntegrationResponse(answer.headers.get('content-type'), answer.body);
    },
  };
}

/** A function that threw. @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
function internalServerError(): HttpResult {
  return {
    statusCode: 502,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: ReadableStream.from([Buffer.from('{"message":"Internal Server Error"}')]),
  };
}
