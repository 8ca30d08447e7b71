import { parentPort } from 'node:worker_threads';
import type { ModuleRunner } from 'vite/module-runner';
import type { FromWorker, ToWorker } from '../protocol.ts';
import { awslambda } from './awslambda.ts';
import { type Invocation, runInvocation } from './run-invocation.ts';

/** Lambda's runtime in one worker: takes invocations from the main thread, several at a time if they overlap. */
export function startRuntime(runner: ModuleRunner): void {
  const port = parentPort;
  if (!port) throw new Error('The function runtime runs in a worker thread');
  const running = new Map<string, Invocation>();
  const post = (message: FromWorker) => port.postMessage(message);
  Reflect.set(globalThis, 'awslambda', awslambda);

  port.on('message', (message: ToWorker) => {
    if (message.type === 'more') return running.get(message.id)?.more();
    if (message.type === 'cancel') return running.get(message.id)?.cancel();
    const invocation = runInvocation(message, runner, post);
    running.set(message.id, invocation);
    void invocation.done.then(() => running.delete(message.id));
  });
}
