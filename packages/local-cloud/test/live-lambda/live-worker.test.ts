import { expect, test } from 'vitest';
import { eventReceiver } from '../../src/live-lambda/event-receiver.ts';
import { LiveWorker } from '../../src/live-lambda/live-worker.ts';
import { ModuleServer } from '../../src/live-lambda/module-server.ts';
import type { InvocationOrder } from '../../src/live-lambda/protocol.ts';
import { entryOf } from '../../src/live-lambda/vite-path.ts';
import { startPages } from '../edge/harness.ts';
import { withResolvers } from '../with-resolvers.ts';
import { createWorkspace } from './workspace.ts';

test('an invocation beside one that runs out of time is allowed to end, and then the thread ends', async () => {
  await using workspace = await createWorkspace({
    functions: {},
    files: {
      'functions/src/api.ts':
        'export const handler = async ({ gate }) => gate ? (await fetch(gate)).text() : new Promise(() => {});',
    },
  });
  const { promise: asked, resolve: ask } = withResolvers<(text: string) => void>();
  await using gate = await startPages((_request, response) => ask((text) => response.end(text)));
  const modules = new ModuleServer(`${workspace.folder}/functions`);
  const { promise: unfit, resolve: onUnfit } = withResolvers();
  const worker = new LiveWorker({ modules, env: {}, memoryMb: 256, print: () => {}, onUnfit });
  const order = (id: string, timeoutMs: number, event: unknown): InvocationOrder => ({
    type: 'invoke',
    id,
    ...entryOf(`${workspace.folder}/functions`, 'src/api.handler'),
    mode: 'event',
    event,
    functionName: 'api',
    memoryMb: 256,
    timeoutMs,
  });

  const beside = eventReceiver(() => {});
  await worker.run(order('beside', 30_000, { gate: gate.origin }), beside.receiver);
  const open = await asked;
  const hanging = eventReceiver(() => {});
  await worker.run(order('hanging', 1, {}), hanging.receiver);
  expect(await hanging.result).toMatchObject({ error: { errorType: 'Sandbox.Timedout' } });
  await unfit;
  open('ended in peace');
  expect(await beside.result).toEqual({ payload: 'ended in peace' });
  await worker.exited;
  await modules.close();
});
