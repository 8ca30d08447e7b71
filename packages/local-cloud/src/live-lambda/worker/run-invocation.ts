import { finished } from 'node:stream/promises';
import type { ModuleRunner } from 'vite/module-runner';
import type { FromWorker, InvocationOrder } from '../protocol.ts';
import { isStreaming } from './awslambda.ts';
import { contextOf } from './context.ts';
import { httpAnswerOf } from './http-result.ts';
import { loadFailureOf } from './load-failure.ts';
import { ResponseStream } from './response-stream.ts';
import { thrownErrorOf } from './thrown-error.ts';

type Handler = (...args: unknown[]) => unknown;

export interface Invocation {
  /** Resolves in any case; how it went has been posted. */
  readonly done: Promise<void>;
  more(): void;
  cancel(): void;
}

/** One invocation: load the newest code, run the handler, send what it answers. */
export function runInvocation(
  order: InvocationOrder,
  runner: ModuleRunner,
  post: (message: FromWorker) => void,
): Invocation {
  const { id } = order;
  let room = () => {};
  let cancelled = false;
  const stream = new ResponseStream({
    head: (head) => post({ type: 'head', id, head }),
    chunk(bytes) {
      // A copy: the handler may reuse its buffer before the main thread has seen it.
      post({ type: 'chunk', id, bytes: Uint8Array.from(bytes) });
      return new Promise((resolve) => {
        room = resolve;
      });
    },
    end: () => post({ type: 'end', id }),
  });

  async function run(): Promise<void> {
    let handler: Handler;
    try {
      handler = await load(order, runner);
    } catch (reason) {
      // First the report: it reads the stack, which is put in terms of the source by what is in the cache.
      const error = loadFailureOf(reason);
      // A module that failed stays failed in the runner; the next invocation starts over.
      runner.clearCache();
      return post({ type: 'load-failed', id, error });
    }
    post({ type: 'loaded', id });
    try {
      post({ type: 'returned', id, payload: await call(handler, order, stream) });
    } catch (reason) {
      // A handler that was still writing when its reader left has done nothing wrong.
      if (cancelled && isBrokenStream(reason)) post({ type: 'returned', id, payload: null });
      else post({ type: 'threw', id, error: thrownErrorOf(reason) });
    }
  }

  return {
    done: run(),
    more: () => room(),
    cancel() {
      cancelled = true;
      stream.destroy();
      room();
    },
  };
}

async function load(
  { entry, exportName }: InvocationOrder,
  runner: ModuleRunner,
): Promise<Handler> {
  const module: unknown = await runner.import(entry);
  const handler: unknown = Reflect.get(Object(module), exportName);
  if (!isFunction(handler)) throw new Error(`${entry} exports no function named "${exportName}"`);
  return handler;
}

async function call(handler: Handler, order: InvocationOrder, stream: ResponseStream) {
  const context = contextOf(order);
  if (isStreaming(handler)) {
    await handler(order.event, stream, context);
    if (!stream.writableEnded) stream.end();
    await finished(stream);
    return null;
  }
  const value = await handler(order.event, context);
  if (order.mode === 'event') return JSON.parse(JSON.stringify(value) ?? 'null');
  const { body, ...head } = httpAnswerOf(value);
  stream.setHead(head);
  stream.end(body);
  await finished(stream);
  return null;
}

function isFunction(value: unknown): value is Handler {
  return typeof value === 'function';
}

function isBrokenStream(reason: unknown): boolean {
  const { code } = Object(reason);
  return ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED', 'ABORT_ERR'].includes(code);
}
